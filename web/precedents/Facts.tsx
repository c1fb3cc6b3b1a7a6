import type { Precedent } from '../data/precedents.ts'
import { Prose } from '../escalation/case/Prose.tsx'
import { dayText } from '../parts/day-text.ts'
import { texts } from '../texts/texts.ts'
import classes from './Precedents.module.css'

const words = texts.precedents.fields

/** The ruling, its scope, and who applies it until when. */
export function Facts({ precedent: { ruling, scope, appliedBy, upTo, reviewOn } }: { precedent: Precedent }) {
  return (
    <dl className={classes.facts}>
      <dt>{words.ruling}</dt>
      <dd>
        <Prose>{ruling}</Prose>
      </dd>
      <dt>{words.applies}</dt>
      <dd>
        <Scope scope={scope} />
      </dd>
      <dt>{words.appliedBy}</dt>
      <dd>{upTo === null ? words.appliers[appliedBy] : words.limit(upTo)}</dd>
      <dt>{words.reviewOn}</dt>
      <dd>{dayText(reviewOn)}</dd>
    </dl>
  )
}

function Scope({ scope: { persona, plan, amount, conditions } }: Pick<Precedent, 'scope'>) {
  const parts = [persona, plan && texts.escalation.case.plan(plan), amount].filter(Boolean)
  if (parts.length + conditions.length === 0) return words.anything
  return (
    <>
      {parts.join(', ')}
      {conditions.length > 0 && (
        <ul className={classes.conditions}>
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
    </>
  )
}
