/** What there is to say of a text that was found, whatever else was: each from 0 to 1. `meant`: the cosines of its meaning; null where it is not known. */
export type Parts = { said: number; alike: number; meant: { nearest: number; whole: number } | null }

/**
 * The log odds that a text answers: `start`, and for each of its parts so much for what it is, for how much more it is than the most of any other text,
 * and than the mean of the others.
 */
type Weights = { start: number; parts: readonly (readonly [itself: number, toMost: number, toMean: number])[] }

/** Fitted by logistic regression on the tuning half of the sets of `bench/search`, with each question asked once more without its answer. In the order of `numbersOf`. */
const weights: Record<'withMeaning' | 'without', Weights> = {
  withMeaning: {
    start: -3.7,
    parts: [
      [1.3, 2, 1.8],
      [-0.7, 4.5, 5],
      [0.7, 3, 2.3],
      [0.7, 4, 3],
    ],
  },
  without: {
    start: -3.1,
    parts: [
      [1.1, 1.9, 2.9],
      [-0.3, 5.6, 7.1],
    ],
  },
}

/** How many others a text is compared with. */
export const others = 4

/** Where nine of ten texts that are surer than this do answer, when every other question has no answer at all. */
const enough = 0.75

/**
 * What the best of wrong texts usually have: four fifths of what they had among a few hundred (the most of any, and the mean), in the order of `numbersOf`.
 * A shelf with few texts may hold nothing that is at all alike, and standing out from nothing is no answer.
 */
const usual = { few: 100, most: [0.38, 0.26, 0.55, 0.53], mean: [0.27, 0.21, 0.5, 0.48] }

/** The chance, from 0 to 1, that each of these texts really answers; they come best first. `among`: how many texts there are in all. */
export function sureOf(found: readonly Parts[], among: number): number[] {
  const isSmall = among < usual.few
  const isMeant = found.every(({ meant }) => meant !== null)
  const { start, parts } = weights[isMeant ? 'withMeaning' : 'without']
  const all = found.map((one) => numbersOf(one).slice(0, parts.length))
  return all.map((own, place) => {
    const rest = all.filter((_, at) => at !== place).slice(0, others)
    const odds = parts.map(([itself, toMost, toMean], part) => {
      const [value, compared] = [own[part] ?? 0, rest.map((numbers) => numbers[part] ?? 0)]
      const [most, usually] = isSmall ? [usual.most[part] ?? 0, usual.mean[part] ?? 0] : [0, 0]
      return itself * value + toMost * (value - Math.max(most, ...compared)) + toMean * (value - Math.max(usually, mean(compared)))
    })
    return 1 / (1 + Math.exp(-odds.reduce((sum, one) => sum + one, start)))
  })
}

const numbersOf = ({ said, alike, meant }: Parts) => [said, alike, meant?.nearest ?? 0, meant?.whole ?? 0]
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length)

/**
 * Whether a question that was found asks the same as this one. Several may, so it need not stand out from the others; and it is not enough if it does, for the only
 * one that there is stands out whatever it says. Measured without meanings on the rephrasings of StackFAQ, among 1 to 60 others: of a hundred that it names, 95 to 100 are the same.
 */
export const isSame = ({ said, alike, sure }: { said: number; alike: number; sure: number }): boolean => said >= 0.4 && (sure >= enough || alike >= 0.5)

/** Whether the first of what was found answers; where it is said so, nine times of ten it does, and eight of ten among texts that are all about nearly the same. */
export const isAnswered = (found: readonly { sure: number }[]): boolean => (found[0]?.sure ?? 0) >= enough
