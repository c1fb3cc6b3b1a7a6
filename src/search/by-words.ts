import { type Growing, growing } from './growing.ts'
import { isNear } from './near.ts'
import { stopWords } from './stop-words.ts'
import { stemOf, wordsIn } from './words.ts'

/**
 * BM25F: Robertson, Zaragoza, Taylor, “Simple BM25 Extension to Multiple Weighted Fields”, 2004 (https://doi.org/10.1145/1031171.1031181).
 * `title`: how many times a word of the title counts; `k1`, `shortTitle`, `shortBody`: how soon repetition, and being short, stop to matter.
 */
const weights = { title: 3, k1: 1.2, shortTitle: 0.5, shortBody: 0.75 }

/** How much a word counts that was not written so, but is a slip of the keys away from what was; and how long one has to be for that. */
const slip = { weight: 0.8, letters: 4 }

/** A row of three each: the unit, and how often the word stands in its title and in its body. */
type Postings = Growing

/** A word of a question: the stems that may be meant by it, and how much each counts. */
type Asked = readonly { stem: string; weight: number }[]

/** Finds units by their words. Units are numbered from 0 in the order in which they are added. */
export function byWords() {
  const postings = new Map<string, Postings>()
  const byLength = new Map<number, string[]>()
  const lengths = { title: growing(), body: growing() }
  const sums = { title: 0, body: 0, units: 0 }

  function add(title: string, body: string) {
    const unit = sums.units++
    const counts = new Map<string, [title: number, body: number]>()
    const [ofTitle, ofBody] = [count(title, 0, counts), count(body, 1, counts)]
    lengths.title.push(ofTitle)
    lengths.body.push(ofBody)
    sums.title += ofTitle
    sums.body += ofBody
    for (const [stem, [inTitle, inBody]] of counts) {
      const row = postingsOf(stem)
      for (const value of [unit, inTitle, inBody]) row.push(value)
    }
  }

  function postingsOf(stem: string): Postings {
    const known = postings.get(stem)
    if (known) return known
    const made = growing()
    postings.set(stem, made)
    if (stem.length >= slip.letters) sameLength(stem).push(stem)
    return made
  }

  function sameLength({ length }: string): string[] {
    const known = byLength.get(length) ?? []
    byLength.set(length, known)
    return known
  }

  /** The rarer, the more it says: from 0, when it stands everywhere. */
  const rarity = (stem: string) => {
    const units = (postings.get(stem)?.all().length ?? 0) / 3
    return Math.log(1 + (sums.units - units + 0.5) / (units + 0.5))
  }

  /** The words of a question, each once, without what every question says; what stands nowhere is taken for a slip of the keys. */
  function asked(question: string): Asked[] {
    const words = wordsIn(question)
    const telling = words.filter((word) => !stopWords.has(word))
    const stems = new Set((telling.length > 0 ? telling : words).map(stemOf))
    return [...stems].map((stem) => {
      const slips = postings.has(stem) || stem.length < slip.letters ? [] : nearTo(stem).filter((near) => !stems.has(near))
      return [{ stem, weight: 1 }, ...slips.map((near) => ({ stem: near, weight: slip.weight }))]
    })
  }

  const nearTo = (stem: string) => [-1, 0, 1].flatMap((more) => (byLength.get(stem.length + more) ?? []).filter((known) => isNear(stem, known)))

  /** The score of every unit, by its number. */
  function scores(asked: readonly Asked[]): Float64Array {
    const found = new Float64Array(sums.units)
    const [titles, bodies] = [lengths.title.all(), lengths.body.all()]
    const mean = { title: sums.title / sums.units || 1, body: sums.body / sums.units || 1 }
    for (const { stem, weight } of asked.flat()) {
      const row = postings.get(stem)?.all() ?? []
      const says = rarity(stem) * weight
      for (let at = 0; at < row.length; at += 3) {
        const unit = row[at] ?? 0
        const inTitle = (row[at + 1] ?? 0) / (1 - weights.shortTitle + (weights.shortTitle * (titles[unit] ?? 0)) / mean.title)
        const inBody = (row[at + 2] ?? 0) / (1 - weights.shortBody + (weights.shortBody * (bodies[unit] ?? 0)) / mean.body)
        const often = weights.title * inTitle + inBody
        found[unit] = (found[unit] ?? 0) + (says * often) / (weights.k1 + often)
      }
    }
    return found
  }

  /** How much of what is asked stands in one of these units, by rarity: 0 to 1. What stands nowhere at all is the rarest. */
  function said(asked: readonly Asked[], units: readonly number[]): number {
    const [all, there] = [{ sum: 0 }, { sum: 0 }]
    for (const word of asked) {
      const meant = word.filter(({ stem }) => postings.has(stem))
      all.sum += Math.max(...(meant.length > 0 ? meant : word).map(({ stem }) => rarity(stem)))
      there.sum += Math.max(0, ...meant.filter(({ stem }) => units.some((unit) => stands(stem, unit))).map(({ stem, weight }) => rarity(stem) * weight))
    }
    return all.sum === 0 ? 0 : there.sum / all.sum
  }

  /** Units come in their order, so that one is found by halving. */
  function stands(stem: string, unit: number): boolean {
    const row = postings.get(stem)?.all() ?? new Uint32Array()
    let [from, to] = [0, row.length / 3]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((row[middle * 3] ?? 0) < unit) from = middle + 1
      else to = middle
    }
    return row[from * 3] === unit
  }

  return { add, asked, scores, said }
}

function count(text: string, field: 0 | 1, counts: Map<string, [number, number]>): number {
  const words = wordsIn(text)
  for (const word of words) {
    const stem = stemOf(word)
    const known = counts.get(stem)
    if (known) known[field]++
    else counts.set(stem, field === 0 ? [1, 0] : [0, 1])
  }
  return words.length
}
