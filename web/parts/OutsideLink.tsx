import { Anchor } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { texts } from '../texts/texts.ts'
import classes from './OutsideLink.module.css'

/** A link that leaves Baton, in a tab of its own: the page one reads, and what one types in it, stays. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer" className={classes.link} title={texts.escalation.case.opens(href)}>
      {children}
      <IconExternalLink size={14} className={classes.icon} aria-label={texts.escalation.case.newTab} role="img" />
    </Anchor>
  )
}
