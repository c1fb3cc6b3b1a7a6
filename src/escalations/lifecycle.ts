import type { Refusal } from '#src/foundation/refusal.ts'
import type { Person } from '#src/people/person.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { refuse } from './refusals.ts'
import { rules } from './rules.ts'
import { standing } from './standing.ts'
import { everyMove, type Move, wayOf } from './table.ts'

/** Why this person cannot make this move now; undefined when they can. The state comes first: who holds it means something only where the move exists. */
export function whyNot(move: Move, escalation: Escalation, actor: Person): Refusal | undefined {
  const { from, by, when } = wayOf(move)
  const { state } = escalation
  const facts = { move, state, number: shortNumber(escalation), standing: standing(escalation) }
  if (!from.includes(state)) return refuse('escalation.cannot_move', facts)
  if (when === 'waiting' && !escalation.wait) return refuse('escalation.not_waiting', facts)
  if (when === 'not-waiting' && escalation.wait) return refuse('escalation.waiting', facts)
  const broken = by.find((name) => !rules[name].holds(escalation, actor))
  return broken && refuse('escalation.not_yours', { move, rule: broken, because: rules[broken].because(escalation) })
}

/** The same answer as data, sent along with every escalation, so that no button, card or tool has rules of its own. */
export function movesFor(escalation: Escalation, actor: Person) {
  return everyMove.map((move) => {
    const refusal = whyNot(move, escalation, actor)
    return { move, allowed: !refusal, because: refusal?.message ?? null }
  })
}
