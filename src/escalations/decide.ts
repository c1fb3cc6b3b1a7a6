import type { Problem } from '#src/foundation/refusal.ts'
import type { Context } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import { acceptance } from './accept.ts'
import { type Decide, type Decision, differenceOf } from './decision.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { whyNot } from './lifecycle.ts'
import { findActive } from './named.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, type Taken, take } from './take.ts'

/** Tier 2 answers the proposal. From the queue it accepts first: two events, one transaction. */
export function decideEscalation(context: Context, seen: Seen, asked: Decide) {
  return onEscalation(context, seen, { move: 'decide', asked }, async (context, escalation) => {
    const refusal = whyNot('decide', escalation, context.actor)
    if (refusal) throw refusal
    const taken = await decision(context, escalation, asked)
    const held = escalation.state === 'submitted' ? await take(context, escalation, 'accept', () => acceptance(context)) : escalation
    await context.queue.soon(context.db, 'compare', { escalation: escalation.id })
    return take(context, held, 'decide', () => taken)
  })
}

async function decision(context: Context, escalation: Escalation, asked: Decide): Promise<Taken> {
  const { actor, now } = context
  const named = asked.carryOut.person ? await findActive(context, asked.carryOut.person) : null
  const problems = problemsOfDecision(escalation, asked, named, now)
  if (problems.length > 0) throw refuse('escalation.invalid', { number: shortNumber(escalation), count: problems.length }, { problems })

  const by = { id: actor.id, name: actor.name }
  const answer = asked.answer ?? null
  const decided: Decision = {
    ...{ decision: asked.decision, reason: asked.reason, answer },
    difference: differenceOf(asked.decision, escalation.case.proposal.recommendation, answer),
    assumptions: asked.assumptions,
    carryOut: { by: asked.carryOut.by, person: named, who: asked.carryOut.who ?? null, until: asked.carryOut.until ?? null },
    ...{ customerWording: asked.customerWording ?? null, by, at: now.toISOString() },
  }
  const carrier = { author: escalation.author, person: named ?? escalation.author, outside: by }[asked.carryOut.by]
  return { happening: { kind: 'decided', facts: decided }, change: { decision: decided, decidedAt: now }, to: carrier }
}

/** What a schema alone cannot see: the answer that a change needs, every assumption of this case ticked, and somebody who carries it out. */
function problemsOfDecision(
  { case: { proposal } }: Escalation,
  { decision, answer, assumptions, carryOut }: Decide,
  named: Named | null,
  now: Date,
): Problem[] {
  const problems: Problem[] = []
  const say = (wrong: boolean, field: string, message: string) => wrong && problems.push({ field, message })
  say(!answer && (decision === 'with-changes' || decision === 'replaced'), 'answer', 'Say what is to be done instead of what was proposed.')
  for (const { id, text } of proposal.assumptions) {
    const ticked = assumptions.filter((one) => one.id === id).length
    say(ticked === 0, 'assumptions', `Tick the assumption “${text}” (id ${id}) as true, false or unknown.`)
    say(ticked > 1, 'assumptions', `The assumption with the id ${id} is ticked twice; tick it once.`)
  }
  for (const [at, { id }] of assumptions.entries()) {
    const known = proposal.assumptions.some((one) => one.id === id)
    say(!known, `assumptions[${at}].id`, `The proposal has no assumption with the id “${id}”.`)
  }
  say(carryOut.by === 'person' && !named, 'carryOut.person', 'Name a person of this workspace who carries it out.')
  say(carryOut.by !== 'person' && Boolean(carryOut.person), 'carryOut.person', 'A person goes with by: “person” only.')
  say(carryOut.by === 'outside' && !carryOut.who, 'carryOut.who', 'Say who outside carries it out, such as DevOps.')
  say(carryOut.by === 'outside' && !carryOut.until, 'carryOut.until', 'Say until when it will be done, so that somebody can look after it.')
  const past = carryOut.until && Date.parse(carryOut.until) <= now.getTime()
  say(Boolean(past), 'carryOut.until', 'This is past; give a time to come.')
  return problems
}
