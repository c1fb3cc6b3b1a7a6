import type { Case } from '#src/cases/case.ts'
import type { Finding } from '#src/foundation/refusal.ts'
import { finding } from './catalogue.ts'
import { plain } from './plain.ts'

/** Words that say who speaks, or that something is wished or proposed, and nothing of what. */
const formalities = new Set(
  `a about an and are as at be been being but by can client could customer customers do does for from has have he her his how i if in into is it its kindly like
  may me my need needs of on or our please propose proposal recommend recommendation request requested requesting requests she should so solution suggest
  than that the their them then there these they this to us user users want wanted wants was we what when which who will wish with would you your`.split(/\s+/),
)

/** From this share of known words on, a recommendation is taken for the ask in other words. */
const mostlyKnown = 0.8

/** A recommendation that only says once more what the user would like leaves the decision to the reader. */
export function repeatsAsk({ ask, proposal: { recommendation } }: Case): Finding[] {
  const [asked, recommended] = [stems(ask), stems(recommendation)]
  if (asked.size === 0 || recommended.size < 2) return []
  if (recommended.intersection(asked).size / recommended.size < mostlyKnown) return []
  const mend = 'Say what should be done about it, by whom and why, or what you would answer instead.'
  return [finding('proposal.repeats-ask', 'proposal.recommendation', 'The recommendation only repeats what the user is asking.', mend)]
}

/** The words that carry meaning, by their beginnings, so that “duplicate”, “duplicating” and “duplication” are one. */
function stems(text: string | null): Set<string> {
  const words = plain(text ?? '').split(/[ '/]+/)
  return new Set(words.filter((word) => word !== '' && !formalities.has(word)).map(stem))
}

const stem = (word: string) => word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6) || word
