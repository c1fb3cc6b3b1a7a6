import type { Move } from '#src/escalations/table.ts'
import type { Escalation } from '../client.ts'
import type { Me } from '../data/me.ts'
import { texts } from '../texts/texts.ts'

/** A move as it is offered here: its name, its key, and why it cannot be made now. */
export type Way = { move: Move; label: string; keys?: string; because: string | null }

/** What comes next in each state, the most sensible first; what is allowed of it stands in the bar, the rest in the menu. */
const first: Record<Escalation['state'], readonly Move[]> = {
  draft: ['edit', 'submit'],
  submitted: ['accept', 'return', 'decide'],
  returned: ['edit', 'submit'],
  accepted: ['resume', 'decide', 'return', 'wait'],
  decided: ['resume', 'close', 'wait'],
  closed: ['reopen'],
}

const keys: Partial<Record<Move, string>> = { accept: '1', merge: '2', return: '3', wait: 'h', resume: 'h', decide: 'd', assign: 'a', release: 'r' }

/** What may be done as the server says it, sorted: what is at hand, what else can be done, and what cannot be done now. */
export function waysOf(escalation: Escalation, me: Pick<Me, 'id'>): { bar: Way[]; more: Way[]; notNow: Way[] } {
  // To wait and to end the wait are two sides of one thing, under one key.
  const hidden: Move = escalation.wait ? 'wait' : 'resume'
  const ways = escalation.moves
    .filter(({ move }) => move !== hidden)
    .map(({ move, because }): Way => ({ move, label: labelOf(move, escalation, me), keys: keys[move], because }))
  const next = first[escalation.state]
  const able = ways.filter(({ because }) => because === null)
  return {
    bar: next.flatMap((move) => able.find((way) => way.move === move) ?? []),
    more: able.filter(({ move }) => !next.includes(move)),
    notNow: ways.filter(({ because }) => because !== null),
  }
}

function labelOf(move: Move, { state, holder }: Escalation, me: Pick<Me, 'id'>): string {
  const { names } = texts.moves
  if (move === 'edit' || move === 'submit') return names[move][state === 'returned' ? 'returned' : 'draft']
  if (move === 'assign') return names.assign[holder.person?.id === me.id || holder.person === null ? 'holder' : 'other']
  return names[move]
}
