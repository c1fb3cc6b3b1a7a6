/** What there is to say of a text that was found, whatever else was: each from 0 to 1. `meant` is the cosine of the meanings; null where one of them is not known. */
export type Parts = { said: number; alike: number; meant: number | null }

/** The log odds that a text answers, as a sum. `margin`: how much more its parts weigh than those of the best other text. */
type Weights = { start: number; said: number; alike: number; meant: number; margin: number }

/** Fitted by logistic regression on the tuning half of the sets of `bench/search`, with each question asked once more without its answer. */
const weights = {
  withMeaning: { start: -5.2, said: 2, alike: 2, meant: 4, margin: 1 },
  without: { start: -3, said: 2.5, alike: 3.5, meant: 0, margin: 1 },
} satisfies Record<string, Weights>

/** The chance that nine of ten texts that are said to answer do answer. */
const enough = 0.7

/** The chance, from 0 to 1, that each of these texts really answers: from what it is by itself, and from how far it stands out from the others. */
export function sureOf(found: readonly Parts[]): number[] {
  const kind = found.every(({ meant }) => meant !== null) ? weights.withMeaning : weights.without
  const strengths = found.map(({ said, alike, meant }) => kind.said * said + kind.alike * alike + kind.meant * (meant ?? 0))
  return strengths.map((strength, at) => {
    const other = strengths.reduce((most, one, place) => (place === at ? most : Math.max(most, one)), 0)
    return 1 / (1 + Math.exp(-(kind.start + strength + kind.margin * (strength - other))))
  })
}

/** Whether the first of what was found answers; where it is said so, nine times of ten it does. */
export const isAnswered = (found: readonly { sure: number }[]): boolean => (found[0]?.sure ?? 0) >= enough
