import type { Move } from '#src/escalations/table.ts'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from '../client.ts'
import type { Me } from '../data/me.ts'
import { texts } from '../texts/texts.ts'
import type { BodyOf, Resource } from './send-move.ts'

/** The move that takes another back. */
export type Undo = { [R in Resource]: { resource: R; body: BodyOf<R> } }[Resource]

/**
 * The move that takes back what was just done, where there is one and the same person may make it; null otherwise. A return and a decision were
 * told to somebody at once, and stay.
 */
export function undoOf(move: Move, before: Escalation, after: Escalation, me: Pick<Me, 'id' | 'role'>, now: Date): Undo | null {
  const may = (back: Move) => after.moves.some(({ move, allowed }) => move === back && allowed)
  const had = before.holder.person
  const { accepted, assigned } = texts.moves.undo
  switch (move) {
    case 'accept':
      return may('release') ? { resource: 'releases', body: { reason: accepted } } : null
    case 'release':
      return may('accept') && had?.id === me.id ? { resource: 'acceptances', body: {} } : null
    case 'assign':
      return had && may('assign') && mayHandTo(had.id, after, me) ? { resource: 'assignments', body: { to: had.id, reason: assigned } } : null
    case 'wait':
      return may('resume') ? { resource: 'waits/current', body: {} } : null
    case 'resume':
      return may('wait') ? waitAgain(before, now) : null
    default:
      return null
  }
}

/** To take it over oneself is open to all of Tier 2; to hand it to somebody else is its holder's, or a lead's. */
const mayHandTo = (to: string, { holder }: Escalation, me: Pick<Me, 'id' | 'role'>) => to === me.id || holder.person?.id === me.id || atLeast('lead', me)

function waitAgain({ wait }: Escalation, now: Date): Undo | null {
  if (!wait || Date.parse(wait.until) <= now.getTime()) return null
  const { on, reason, until } = wait
  return { resource: 'waits', body: { on, reason, until } }
}
