/** What the second best of the words in which a text can be found, and their mean, add to the best. Chosen on the tuning half of the sets of `bench/search`. */
const share = { second: 0.5, mean: 0.5 }

/** The score of every text, by the scores of its units: those from its first to before the first of the next. */
export function pool(scores: Float64Array, firsts: Uint32Array): Float64Array {
  return Float64Array.from(firsts, (first, text) => pooled(scores, first, firsts[text + 1] ?? scores.length))
}

/** By the best unit, and something more for the second best and the mean. */
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
export function best(scores: Float64Array, limit: number, isSeen: (place: number) => boolean): { place: number; score: number }[] {
  const top: { place: number; score: number }[] = []
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
