import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import type { Escalation } from '../../client.ts'
import { texts } from '../../texts/texts.ts'
import caseClasses from '../case/Case.module.css'
import classes from './Decision.module.css'

const words = texts.escalation.decision
const icons = { true: IconCheck, false: IconX, unknown: IconQuestionMark }

type Props = { assumed: Escalation['proposal']['assumptions']; found: NonNullable<Escalation['decision']>['assumptions'] }

/** What the agent assumed, and whether it holds: each as a word and a sign. */
export function Assumptions({ assumed, found }: Props) {
  if (assumed.length === 0) return null
  return (
    <>
      <dt>{words.assumptions}</dt>
      <dd>
        <ul className={classes.assumptions}>
          {assumed.map(({ id, text }) => {
            const holds = found.find((one) => one.id === id)?.holds ?? 'unknown'
            const Icon = icons[holds]
            return (
              <li key={id}>
                <span className={caseClasses.signed} data-holds={holds}>
                  <Icon size={14} aria-hidden />
                  {words.holds[holds]}
                </span>
                <span>{text}</span>
              </li>
            )
          })}
        </ul>
      </dd>
    </>
  )
}
