import { IconArrowBackUp, IconCircleCheck, IconGavel, IconInbox, IconPencil, IconUserCheck } from '@tabler/icons-react'
import type { Escalation } from '../client.ts'
import { texts } from '../texts/texts.ts'
import classes from './Row.module.css'

const icons = { draft: IconPencil, submitted: IconInbox, accepted: IconUserCheck, returned: IconArrowBackUp, decided: IconGavel, closed: IconCircleCheck }

/** A state as a word and a sign, as it stands in a row. */
export function State({ state }: Pick<Escalation, 'state'>) {
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={14} aria-hidden />
      {texts.queue.states[state]}
    </span>
  )
}
