/** What the second best of the words in which a text can be found, and their mean, add to the best. Chosen on the tuning half of the sets of `bench/search`. */
const share = { second: 0.4, mean: 1 }

type Among = { limit: number; isSeen(text: number): boolean }

/** A text by its number. */
type Best = { place: number; score: number }

/** The best texts, best first, by the scores of their units: each by its best unit, and something more for the second best and the mean. */
export function best(scores: Float64Array, firsts: Uint32Array, { limit, isSeen }: Among): Best[] {
  const ofTexts = new Float64Array(firsts.length)
  for (let text = 0; text < firsts.length; text++) ofTexts[text] = pooled(scores, firsts[text] ?? 0, firsts[text + 1] ?? scores.length)
  return topOf(ofTexts, limit, isSeen)
}

/** Of the units from the one to before the other. */
function pooled(scores: Float64Array, from: number, to: number): number {
  let [first, second, sum] = [0, 0, 0]
  for (let unit = from; unit < to; unit++) {
    const score = scores[unit] ?? 0
    sum += score
    second = Math.max(second, Math.min(first, score))
    first = Math.max(first, score)
  }
  return first + share.second * second + (share.mean * sum) / (to - from)
}

/** The highest so many, without sorting all; what scores nothing is not among them. */
function topOf(scores: Float64Array, limit: number, isSeen: (place: number) => boolean): Best[] {
  const top: Best[] = []
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0
    const least = top.length === limit ? (top.at(-1)?.score ?? 0) : 0
    if (score <= least || !isSeen(place)) continue
    const at = top.findIndex((one) => one.score < score)
    top.splice(at < 0 ? top.length : at, 0, { place, score })
    if (top.length > limit) top.pop()
  }
  return top
}
