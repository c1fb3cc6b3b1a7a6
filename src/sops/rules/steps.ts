import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import type { Sop } from '../sop.ts'
import { isBlank } from './blank.ts'
import { finding } from './catalogue.ts'
import { plain } from './plain.ts'

const negation = /(?:^| )(?:no|not|none|nothing|never|without|cannot|\w+n't)(?: |$)/

/** What was ruled out is worth as much as what was confirmed: it keeps others from trying it again. */
export function noNegative({ steps }: Case, { fields, vocabularies }: Sop): Finding[] {
  const done = steps.filter(({ did }) => !isBlank(did))
  if (done.length === 0 || done.some(({ verdict }) => verdict === 'ruled-out') || !fields.some(({ field }) => field === 'steps')) return []
  const betrays = vocabularies.verdicts.filter(({ value }) => value === 'ruled-out').flatMap(({ words }) => words.map((word) => ` ${plain(word)} `))
  const reads = ({ did, saw }: Case['steps'][number]) => {
    const text = ` ${plain(`${did ?? ''} ${saw ?? ''}`)} `
    return negation.test(text) || betrays.some((word) => text.includes(word))
  }
  const at = steps.findIndex(reads) + 1
  const mend =
    at > 0
      ? `Step ${at} reads as if it ruled something out: mark it so, or add what else it is not.`
      : 'Add one thing you ruled out: what it is not, and how you know.'
  return [finding('steps.no-negative', 'steps', 'No step is marked as having ruled something out.', mend)]
}
