import type { BodyOf } from '../../moves/send-move.ts'
import type { Citable } from '../reference-of.ts'

/** What a closing by it says; of an SOP the whole is named. */
export const solvedBy = ({ kind, id }: { kind: Citable; id: string }): Extract<BodyOf<'closings'>, { outcome: 'self-served' }> => ({
  outcome: 'self-served',
  solvedBy: { kind, id: kind === 'sop' ? (id.split('#')[0] ?? id) : id },
})
