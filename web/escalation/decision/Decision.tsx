import { useId } from 'react'
import type { Escalation } from '../../client.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import { When } from '../../parts/When.tsx'
import { texts } from '../../texts/texts.ts'
import { Prose } from '../case/Prose.tsx'
import { Heading } from '../heading.tsx'
import { Answer } from './Answer.tsx'
import { Assumptions } from './Assumptions.tsx'
import classes from './Decision.module.css'

const words = texts.escalation.decision

type Decided = NonNullable<Escalation['decision']>

/** What Tier 2 decided: the answer, why, what of the assumptions holds, and who carries it out. */
export function Decision({ escalation }: { escalation: Escalation }) {
  const title = useId()
  const { decision } = escalation
  if (!decision) return null
  return (
    <section className={classes.decision} aria-labelledby={title} data-decision={decision.decision}>
      <div className={classes.head}>
        <Heading id={title} className={classes.title}>
          {words.title}: {words.kinds[decision.decision]}
        </Heading>
        <span className={classes.by}>
          {words.by(decision.by.name)}, <When at={decision.at} />
        </span>
      </div>
      <Answer decision={decision} />
      <dl className={classes.facts}>
        <dt>{words.reason}</dt>
        <dd>
          <Prose>{decision.reason}</Prose>
        </dd>
        <Assumptions assumed={escalation.proposal.assumptions} found={decision.assumptions} />
        <dt>{words.carryOut}</dt>
        <dd>
          <CarriedOutBy escalation={escalation} {...decision.carryOut} />
        </dd>
        {decision.customerWording !== null && <Wording>{decision.customerWording}</Wording>}
      </dl>
    </section>
  )
}

function CarriedOutBy({ escalation, by, person, who, until }: Decided['carryOut'] & { escalation: Escalation }) {
  const name = by === 'outside' ? who : by === 'person' ? person?.name : escalation.author.name
  return (
    <>
      {name}
      {until && (
        <>
          {' '}
          {words.until} <When at={until} />
        </>
      )}
    </>
  )
}

/** Offered to copy: nothing of Baton reaches a customer by itself. */
function Wording({ children }: { children: string }) {
  return (
    <>
      <dt>{words.wording}</dt>
      <dd>
        <div className={classes.wording}>
          <Prose>{children}</Prose>
        </div>
        <CopyButton text={children} label={words.copyWording} size="compact-xs" mt={4} />
      </dd>
    </>
  )
}
