import { Spoiler } from '@mantine/core'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import type { Event } from './event.ts'
import classes from './Timeline.module.css'

/** Past so many characters what happened is folded to its first lines. */
const longRead = 220

/** A move, small, as the server says it. */
export function Happening({ event: { sentence, at } }: { event: Event }) {
  return (
    <div className={classes.happening}>
      <Folded>{sentence}</Folded>
      <When at={at} />
    </div>
  )
}

function Folded({ children }: { children: string }) {
  if (children.length <= longRead) return <span>{children}</span>
  return (
    <Spoiler maxHeight={36} showLabel={texts.escalation.case.whole} hideLabel={texts.escalation.case.less} classNames={{ control: classes.control }}>
      {children}
    </Spoiler>
  )
}
