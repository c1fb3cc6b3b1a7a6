import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Sop } from '../sop.ts'
import { isBlank } from './blank.ts'
import { finding } from './catalogue.ts'

/**
 * Claims of criteria that this SOP does not have. An SOP without criteria judges none:
 * what a diverted case brought along stays in it, for the way back.
 */
export function unknownCriteria({ criteria }: Case, sop: Sop): Finding[] {
  if (sop.criteria.length === 0) return []
  const known = sop.criteria.map(({ id }) => id)
  const unknown = criteria.filter(({ criterion, proof }) => !known.includes(criterion) && !(isBlank(criterion) && isBlank(proof)))
  // What was claimed is not repeated: anything may stand there, a secret too.
  const mend = `Choose one of: ${known.join(', ')}.`
  return unknown.map(({ id }) => finding('criteria.unknown', `criteria[${id}].criterion`, `This reason is none of the criteria of “${sop.title}”.`, mend))
}
