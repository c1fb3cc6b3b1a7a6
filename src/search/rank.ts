import { pool } from './best.ts'

/** The scores of every unit by words and by letters; and where the question's meaning is known, the cosines of every unit and of every text. */
export type Scores = { words: Float64Array; letters: Float64Array; meaning: { nearest: Float64Array; whole: Float64Array } | null }

/** How much each counts. Chosen on the tuning half of the sets of `bench/search`. */
const share = { words: 0.4, letters: 0.6, nearest: 0.5, whole: 1 }

/**
 * The cosine that is to be expected where it is not known, by words and looks: so a text whose meaning is still to come ranks fairly beside the others.
 * By least squares, of the twenty texts that words and looks find best for each question of the tuning half; a little less, for others are less alike.
 */
const expected = {
  nearest: (words: number, letters: number) => Math.min(0.33 + 0.2 * words + 0.5 * letters, 0.9),
  whole: (lexical: number) => Math.min(0.34 + 0.4 * lexical, 0.9),
}

/** The score of every text; `firsts`: the first unit of each. Words count by the best that this question finds, so that all is from 0 to 1. */
export function rank({ words, letters, meaning }: Scores, firsts: Uint32Array): Float64Array {
  const most = words.reduce((most, score) => Math.max(most, score), 0) || 1
  const lexical = words.map((score, unit) => (share.words * score) / most + share.letters * (letters[unit] ?? 0))
  const ofTexts = pool(lexical, firsts)
  if (!meaning) return ofTexts
  const units = meaning.nearest.map((cosine, unit) => {
    const known = Number.isNaN(cosine) ? expected.nearest((words[unit] ?? 0) / most, letters[unit] ?? 0) : Math.max(cosine, 0)
    return (lexical[unit] ?? 0) + share.nearest * known
  })
  return pool(units, firsts).map((score, text) => {
    const cosine = meaning.whole[text] ?? 0
    return score + share.whole * (Number.isNaN(cosine) ? expected.whole(ofTexts[text] ?? 0) : Math.max(cosine, 0))
  })
}
