import { IconBulb, IconFlag } from '@tabler/icons-react'
import { texts } from '../../texts/texts.ts'
import classes from './Notes.module.css'
import type { Reading } from './reading.ts'

const words = texts.escalation.marks

/** What is asked for at a place of the case, and what was advised there. */
export function Notes({ marks, findings }: Pick<Reading, 'marks' | 'findings'>) {
  if (marks.length + findings.length === 0) return null
  return (
    <ul className={classes.notes}>
      {marks.map(({ field, mend, by }) => (
        <li key={`${field} ${mend}`} className={classes.asked}>
          <IconFlag size={14} className={classes.icon} aria-hidden />
          <span>
            <b>{by === null ? words.sopAsks : words.asks(by.name)}</b> {mend}
          </span>
        </li>
      ))}
      {findings.map(({ rule, field, severity, message, mend }) => (
        <li key={`${rule} ${field}`} className={severity === 'advises' ? classes.advice : classes.asked}>
          <IconBulb size={14} className={classes.icon} aria-hidden />
          <span>
            <b>{severity === 'advises' ? words.advice : words.sopAsks}</b> {message} {mend}
          </span>
        </li>
      ))}
    </ul>
  )
}
