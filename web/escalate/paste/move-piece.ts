import type { Case } from '../../client.ts'
import { valueAt, withValueAt } from '../draft/places.ts'
import { type Assumption, assumptions, linesOf, newRowId, type Step, steps } from '../rows.ts'
import type { Sop } from '../writing-context.ts'

/** Fields that take any words. */
const open: readonly string[] = ['ticket', 'customer.name', 'customer.notes', 'ask', 'blocker', 'steps', 'proposal.recommendation', 'proposal.assumptions']

/** Where a piece without a place may be moved, in the order of the SOP. */
export const targetsOf = ({ fields, extra }: Pick<Sop, 'fields' | 'extra'>): string[] => [
  ...fields.map(({ field }) => field).filter((field) => open.includes(field)),
  ...extra.filter(({ type }) => type === 'text').map(({ id }) => `extra.${id}`),
]

/** Behind what stands in the field already; in a list, a row for each of its lines. */
export function movedTo(draft: Case, piece: string, path: string): Case {
  return placed({ ...draft, unplaced: draft.unplaced.filter((one) => one !== piece) }, piece, path)
}

function placed(draft: Case, piece: string, path: string): Case {
  const lines = linesOf(piece)
  if (path === 'steps') return steps.write(draft, [...steps.read(draft), ...lines.map((did): Step => ({ id: newRowId(), did, verdict: null, saw: null }))])
  if (path === 'proposal.assumptions')
    return assumptions.write(draft, [...assumptions.read(draft), ...lines.map((text): Assumption => ({ id: newRowId(), text }))])
  const before = valueAt(draft, path)
  return withValueAt(draft, path, typeof before === 'string' && before.trim() !== '' ? `${before}\n${piece}` : piece)
}
