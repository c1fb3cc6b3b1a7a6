/** What the second best of the words in which a text can be found adds to the best. Chosen on the tuning half of the sets of `bench/search`. */
const ofSecond = 0.4

type Among = { texts: number; limit: number; isSeen(text: number): boolean }

/** A text by its number, with the numbers of its units. */
type Best = { place: number; score: number; units: number[] }

/** The best texts, best first, by the scores of their units: each by its best unit, and something more for the second best. */
export function best(scores: Float64Array, owners: Uint32Array, { texts, limit, isSeen }: Among): Best[] {
  const [first, second] = [new Float64Array(texts), new Float64Array(texts)]
  for (let unit = 0; unit < scores.length; unit++) {
    const [text, score] = [owners[unit] ?? 0, scores[unit] ?? 0]
    if (score > (first[text] ?? 0)) {
      second[text] = first[text] ?? 0
      first[text] = score
    } else if (score > (second[text] ?? 0)) second[text] = score
  }
  const top = topOf(
    first.map((score, text) => score + ofSecond * (second[text] ?? 0)),
    limit,
    isSeen,
  )
  const unitsOf = new Map(top.map(({ place }) => [place, [] as number[]]))
  for (let unit = 0; unit < owners.length; unit++) unitsOf.get(owners[unit] ?? 0)?.push(unit)
  return top.map(({ place, score }) => ({ place, score, units: unitsOf.get(place) ?? [] }))
}

/** The highest so many, without sorting all; what scores nothing is not among them. */
function topOf(scores: Float64Array, limit: number, isSeen: (place: number) => boolean) {
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
