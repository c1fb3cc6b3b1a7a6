import type { Escalation } from '../../client.ts'
import type { Decided } from '../../data/consistency.ts'
import { texts } from '../../texts/texts.ts'
import { momentOf } from '../local-time.ts'
import type { BodyOf } from '../send-move.ts'

type Body = BodyOf<'decisions'>
export type Choice = Body['decision']
export type Holds = 'true' | 'false' | 'unknown'

/** The four answers to a proposal, in the order of their keys, 1 to 4. */
export const choices = ['as-proposed', 'with-changes', 'replaced', 'declined'] as const satisfies readonly Choice[]
export const everyHolds = ['true', 'false', 'unknown'] as const satisfies readonly Holds[]

/** What is being written. Each way of answering keeps its own text: who looks at another choice loses nothing. */
export type Words = {
  decision: Choice | null
  reason: string
  changed: string
  replacement: string
  holds: Record<string, Holds>
  by: 'author' | 'person' | 'outside'
  person: string | null
  who: string
  until: string
  customerWording: string
}

export const wordsFor = ({ proposal }: Escalation): Words => ({
  decision: null,
  reason: '',
  changed: proposal.recommendation ?? '',
  replacement: '',
  holds: {},
  by: 'author',
  person: null,
  who: '',
  until: '',
  customerWording: '',
})

/** The decision as it is sent. What belongs to another choice than the one that was made stays here. */
export function bodyOf(words: Words, { proposal }: Escalation, zone: string): Body {
  const { decision, reason, holds, by, person, who, until, customerWording } = words
  return {
    decision: decision ?? 'as-proposed',
    reason,
    answer: answerOf(words) || null,
    assumptions: proposal.assumptions.flatMap(({ id = '' }) => (holds[id] ? [{ id, holds: holds[id] }] : [])),
    carryOut: {
      by,
      ...(by === 'person' ? { person } : {}),
      ...(by === 'outside' ? { who: who || null, until: momentOf(until, zone) } : {}),
    },
    customerWording: customerWording || null,
  }
}

/** The words of a decision like an earlier one. What is written already stays, but for the choice. */
export function likewise({ number, decision, done, reason }: Decided, written: Words, proposed: string | null): Partial<Words> {
  const why = { reason: written.reason || texts.consistency.before.likewise(number, reason) }
  if (decision === 'declined' || done === null) return { ...why, decision: 'declined' }
  if (done === proposed) return { ...why, decision: 'as-proposed' }
  return { ...why, decision: 'replaced', replacement: written.replacement || done }
}

/** What is to be done, where that is something else than was proposed. */
function answerOf({ decision, changed, replacement }: Words): string {
  if (decision === 'with-changes') return changed
  return decision === 'replaced' ? replacement : ''
}

/** Assumptions that nobody has judged yet. */
export const notTicked = ({ holds }: Words, { proposal }: Escalation) => proposal.assumptions.filter(({ id = '' }) => !holds[id]).length

/** Where the form has what the server calls `field`. */
export function placeOf(field: string, { decision }: Words): string {
  if (field === 'answer') return decision === 'replaced' ? 'replacement' : 'changed'
  return field.startsWith('assumptions') ? 'assumptions' : field.replace(/^carryOut\./, '')
}
