import type { Escalation } from '../client.ts'
import { useMe } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import classes from './HolderLine.module.css'
import { holderLine } from './holder-line.ts'
import { exactTime, shortTime, useZone } from './When.tsx'

/** Who has the baton now, in one line that is always true. What is the reader's own stands out. */
export function HolderLine({ escalation }: { escalation: Escalation }) {
  const me = useMe()
  const zone = useZone()
  const { said, yours } = holderLine(escalation, me, (at) => shortTime(at, zone))
  const { since } = escalation.holder
  return (
    <span className={classes.line} data-yours={yours || undefined} title={exactTime(since, zone)}>
      {said}
      {yours && <span className={classes.since}> {texts.escalation.holder.since(shortTime(since, zone))}</span>}
    </span>
  )
}
