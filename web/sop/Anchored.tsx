import { IconLink } from '@tabler/icons-react'
import { createContext, type ReactNode, use } from 'react'
import { addresses } from '../addresses.ts'
import { BareLink } from '../navigate.tsx'
import { texts } from '../texts/texts.ts'
import classes from './Sop.module.css'

/** Which SOP is read, and the place that the address points at. */
export const ReadingContext = createContext<{ name: string; anchor: string | null }>({ name: '', anchor: null })

type Props = { id: string; title: string; as: 'h2' | 'h3'; beside?: ReactNode; children?: ReactNode }

/** A place that can be linked to. The one that the address points at is marked. */
export function Anchored({ id, title, as: Heading, beside, children }: Props) {
  const { name, anchor } = use(ReadingContext)
  return (
    <section
      id={id}
      tabIndex={-1}
      className={classes.anchored}
      data-here={anchor === id || undefined}
      aria-current={anchor === id ? 'location' : undefined}
      aria-label={title}
    >
      <div className={classes.head}>
        <Heading className={Heading === 'h2' ? classes.section : classes.entry}>{title}</Heading>
        <BareLink address={addresses.sop(name, id)} className={classes.link} aria-label={texts.sop.linkTo(title)}>
          <IconLink size={14} aria-hidden />
        </BareLink>
        {beside}
      </div>
      {children}
    </section>
  )
}
