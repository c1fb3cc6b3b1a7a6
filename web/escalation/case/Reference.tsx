import { addresses } from '../../addresses.ts'
import type { Case } from '../../client.ts'
import { PageLink } from '../../navigate.tsx'
import { addressIn } from '../../parts/address-in.ts'
import { isId } from '../../parts/is-id.ts'
import { LinkLabel } from '../../parts/LinkLabel.tsx'
import { OutsideLink } from '../../parts/OutsideLink.tsx'
import { shortAddress } from '../../parts/short-address.ts'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'

type Props = Case['proposal']['references'][number]

/** An SOP, article, precedent or link that a proposal rests on; as a link wherever it leads somewhere. */
export function Reference({ kind, target, url, title }: Props) {
  const href = addressIn(url) ?? addressIn(target)
  const said = title ?? (href === null ? (target ?? url) : shortAddress(href))
  return (
    <>
      <span className={classes.kind}>{texts.escalation.case.references[kind]}</span>
      {href === null ? (
        <Inside kind={kind} target={target} said={said} />
      ) : (
        <OutsideLink href={href}>{title === null ? said : <LinkLabel address={href}>{title}</LinkLabel>}</OutsideLink>
      )}
    </>
  )
}

/** Another escalation is known by its number, a precedent by its id, an SOP by its name. */
function Inside({ kind, target, said }: Pick<Props, 'kind' | 'target'> & { said: string | null }) {
  if (kind === 'precedent' && isId(target)) return <PageLink address={addresses.precedent(target)}>{said === target ? texts.precedents.this : said}</PageLink>
  const number = /^e-\d{1,9}$/i.test(target ?? '') ? (target ?? '').toUpperCase() : null
  if (number !== null) return <PageLink address={addresses.escalation(number)}>{said === target ? number : `${number}, ${said}`}</PageLink>
  return said
}
