import { IconCheck, IconFlask, IconX } from '@tabler/icons-react'
import { texts } from '../../texts/texts.ts'
import classes from './Case.module.css'

const icons = { tested: IconFlask, confirmed: IconCheck, 'ruled-out': IconX }

/** What became of a step, as a word and a sign. */
export function Verdict({ verdict }: { verdict: keyof typeof icons }) {
  const Icon = icons[verdict]
  return (
    <span className={classes.signed} data-verdict={verdict}>
      <Icon size={14} aria-hidden />
      {texts.escalation.case.verdicts[verdict]}
    </span>
  )
}
