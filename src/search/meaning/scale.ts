import type { Scale } from '../by-meaning.ts'

/** Questions, each in two wordings, so that the two of a line mean the same and all others do not. */
const wordings = [
  ['How do I get my money back?', 'I would like a refund of my payment.'],
  ['Somebody left our company; who can sign in now?', 'An employee quit, how do we give the account to another person?'],
  ['The file does not upload.', 'I get an error when I try to attach a document.'],
  ['Can I copy a template into another workspace?', 'Is it possible to duplicate our templates elsewhere?'],
  ['When are invoices sent?', 'On which day of the month do we receive our bill?'],
  ['My password does not work.', 'I cannot log in to my account.'],
  ['How do I export my contacts?', 'I want to download the list of all my customers.'],
  ['Please delete all data you have about me.', 'Remove my personal information from your systems.'],
] as const

/** The mean cosine of those that mean the same, and of those that do not, by the model in `thread.ts`. Its test measures them. */
export const usual = { same: 0.607, other: 0.351 }

export const calibrating: readonly string[] = wordings.flat()

/** The mean cosines of the vectors of `calibrating`, in their order. */
export function cosinesOf(vectors: readonly Float32Array[]): { same: number; other: number } {
  const sums = { same: 0, other: 0 }
  const counts = { same: 0, other: 0 }
  for (const [at, one] of vectors.entries())
    for (const [place, other] of vectors.entries()) {
      if (place <= at) continue
      const kind = at % 2 === 0 && place === at + 1 ? 'same' : 'other'
      sums[kind] += one.reduce((sum, number, by) => sum + number * (other[by] ?? 0), 0)
      counts[kind]++
    }
  return { same: sums.same / counts.same, other: sums.other / counts.other }
}

/**
 * What a model's cosines are worth in those of ours, for models differ in how near they lay what has nothing in common: so that what was weighed with ours
 * holds with others nearly as well. Throws where a model cannot tell what means the same from what does not.
 */
export function scaleOf(vectors: readonly Float32Array[]): Scale {
  const { same, other } = cosinesOf(vectors)
  if (!(same - other > 0.02)) throw new Error('The model of meanings cannot tell what means the same from what does not.')
  const slope = (usual.same - usual.other) / (same - other)
  return { slope, start: usual.other - slope * other }
}
