import { useId } from 'react'
import { addresses } from '../../addresses.ts'
import type { Escalation } from '../../client.ts'
import { useMe } from '../../data/me.ts'
import { DidItHold } from '../../held/DidItHold.tsx'
import { PageLink } from '../../navigate.tsx'
import { addressIn } from '../../parts/address-in.ts'
import { isId } from '../../parts/is-id.ts'
import { OutsideLink } from '../../parts/OutsideLink.tsx'
import { shortAddress } from '../../parts/short-address.ts'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { Prose } from '../case/Prose.tsx'
import { Heading } from '../heading.tsx'
import classes from './Decision.module.css'

const words = texts.escalation.closing
const heldWords = texts.knowledge.held

type Closed = NonNullable<Escalation['closing']>

/** How it ended. */
export function Closing({ escalation: { closing, number } }: { escalation: Escalation }) {
  const title = useId()
  if (!closing) return null
  const { outcome, done, customerTold, solvedBy, by, at, lookedBack } = closing
  return (
    <section className={classes.closing} aria-labelledby={title}>
      <div className={classes.head}>
        <Heading id={title} className={classes.title}>
          {words.outcomes[outcome]}
        </Heading>
        <span className={classes.by}>
          {texts.escalation.decision.by(by.name)}, <When at={at} />
        </span>
      </div>
      <dl className={classes.facts}>
        {done !== null && <Fact title={words.done}>{<Prose>{done}</Prose>}</Fact>}
        {customerTold !== null && <Fact title={words.customer}>{words.told[customerTold]}</Fact>}
        {solvedBy !== null && (
          <Fact title={words.solvedBy}>
            <SolvedBy {...solvedBy} />
          </Fact>
        )}
        {lookedBack && (
          <Fact title={heldWords.title}>
            <Held number={number} lookedBack={lookedBack} />
          </Fact>
        )}
      </dl>
    </section>
  )
}

const Fact = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
)

function SolvedBy({ kind, id, title }: NonNullable<Closed['solvedBy']>) {
  const href = addressIn(id)
  if ((kind === 'article' || kind === 'precedent') && isId(id)) return <PageLink address={addresses[kind](id)}>{title ?? words.kinds[kind]}</PageLink>
  return (
    <>
      {words.kinds[kind]} {href === null ? id : <OutsideLink href={href}>{shortAddress(href)}</OutsideLink>}
    </>
  )
}

/** What was seen a week later, and what is said about it; whoever is asked answers here. */
function Held({ number, lookedBack: { at, again, asked, held } }: { number: string; lookedBack: NonNullable<Closed['lookedBack']> }) {
  const isAsked = useMe().id === asked.id
  const seen = again === null ? heldWords.quiet : heldWords.again
  return (
    <>
      {held === null ? seen : heldWords.said[held ? 'yes' : 'no']}{' '}
      {held === null && again !== null && <PageLink address={addresses.escalation(again)}>{again}</PageLink>}{' '}
      {held === null && !isAsked && (
        <>
          {heldWords.asked(asked.name)} <When at={at} />
        </>
      )}
      {isAsked && <DidItHold number={number} open={held === null} />}
    </>
  )
}
