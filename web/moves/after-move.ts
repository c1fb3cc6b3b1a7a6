import { holderAfter } from '#src/escalations/holder.ts'
import { holderSentence } from '#src/escalations/holder-sentence.ts'
import { type Move, moves, stateAfter, wayOf } from '#src/escalations/table.ts'
import type { Role } from '#src/people/person.ts'
import type { Escalation } from '../client.ts'
import { texts } from '../texts/texts.ts'

type Somebody = { id: string; name: string; role: Role }

/** Who moves, whom the move names, the queue it may go back to, and the reader's time zone. */
type By = { actor: Somebody; to?: Somebody; queue?: string; now: Date; zone: string }

/**
 * The escalation as it will be after a move, by the server's own table, for the moment until its answer is here.
 * Null where that cannot be told: the move names somebody who is not at hand.
 */
export function afterMove(escalation: Escalation, move: Move, { actor, to, queue, now, zone }: By): Escalation | null {
  const way = wayOf(move)
  if ((way.holder === 'named' || way.holder === 'carrier') && !to) return null
  if (way.holder === 'queue' && queue === undefined) return null
  const state = stateAfter(move, escalation.state)
  const holder = holderAfter(way.holder, { author: escalation.author, holder: heldBy(escalation) }, { actor, to, queue })
  const passed = JSON.stringify(holder) !== JSON.stringify(heldBy(escalation))
  const wait = way.keepsVersion || passed || state !== escalation.state ? null : escalation.wait
  const holderSince = passed ? now : new Date(escalation.holder.since)
  const person = holder.kind === 'person' ? holder.person : null
  const role = [actor, to].find((one) => one?.id === person?.id)?.role ?? null
  return {
    ...escalation,
    state,
    wait,
    version: escalation.version + (way.keepsVersion ? 0 : 1),
    holder: {
      kind: holder.kind,
      person,
      queue: holder.kind === 'queue' ? holder.queue : null,
      since: holderSince.toISOString(),
      sentence: holderSentence({ holder, holderSince, wait }, role, now, zone),
    },
    moves: escalation.moves.map((one) => stillOpen(one, state)),
  }
}

/** Who may make a move is the server's to say; what the new state has no way for is off at once. */
function stillOpen(one: Escalation['moves'][number], state: Escalation['state']): Escalation['moves'][number] {
  const from: readonly string[] = moves[one.move].from
  return one.allowed && !from.includes(state) ? { ...one, allowed: false, because: texts.moves.underway } : one
}

function heldBy({ holder: { kind, person, queue } }: Escalation) {
  if (kind === 'person' && person) return { kind, person }
  return kind === 'queue' ? { kind, queue: queue ?? '' } : { kind: 'nobody' as const }
}
