import { type Growing, growing } from './growing.ts'
import { lexicon } from './lexicon.ts'
import { stopWords } from './stop-words.ts'
import { tally } from './tally.ts'
import { stemOf, wordsIn } from './words.ts'

/**
 * BM25F: Robertson, Zaragoza, Taylor, “Simple BM25 Extension to Multiple Weighted Fields”, 2004 (https://doi.org/10.1145/1031171.1031181).
 * `title`: how many times a word of the title counts; `k1`, `shortTitle`, `shortBody`: how soon repetition, and being short, stop to matter.
 * Chosen on the tuning half of the sets of `bench/search`.
 */
const weights = { title: 3, k1: 3, shortTitle: 0.5, shortBody: 0.9 }

/** How much a word counts that was not written so, but is a slip of the keys away from what was. */
const ofSlip = 0.8

/** How often a word stands in a title and in a body is one number: so many times this, and the rest. No more words than that are read. */
const inTitle = 0x1_0000

/** A word of a question: the stems that may be meant by it, by number, and how much each counts. None: it stands nowhere. */
type Asked = readonly { stem: number; weight: number }[]

/** Finds units by their words. Units are numbered from 0 in the order in which they are added. */
export function byWords() {
  const known = lexicon()
  const counts = tally()
  const postings: Growing[] = [] // by stem, two each: the unit, and how often it stands there
  const lengths = { title: growing(), body: growing() }
  const sums = { title: 0, body: 0, units: 0 }

  function add(title: string, body: string) {
    const unit = sums.units++
    const read = { title: wordsIn(title).slice(0, inTitle - 1), body: wordsIn(body).slice(0, inTitle - 1) }
    for (const field of ['title', 'body'] as const) {
      lengths[field].push(read[field].length)
      sums[field] += read[field].length
      for (const word of read[field]) counts.count(known.learn(word), field === 'title' ? inTitle : 1)
    }
    counts.each((stem, times) => {
      postings[stem] ??= growing()
      postings[stem].push(unit)
      postings[stem].push(times)
    })
  }

  /** The rarer, the more it says: from 0, when it stands everywhere. */
  const rarity = (stem: number) => rarityOf((postings[stem]?.length ?? 0) / 2)
  const rarityOf = (units: number) => Math.log(1 + (sums.units - units + 0.5) / (units + 0.5))

  /** The words of a question, each once, without what every question says; what stands nowhere is taken for a slip of the keys. */
  function asked(question: string): Asked[] {
    const words = wordsIn(question)
    const telling = words.filter((word) => !stopWords.has(word))
    const stems = new Set((telling.length > 0 ? telling : words).map(stemOf))
    const written = new Set([...stems].map(known.find))
    return [...stems].map((stem) => {
      const number = known.find(stem)
      if (number !== undefined) return [{ stem: number, weight: 1 }]
      return known
        .near(stem)
        .filter((near) => !written.has(near))
        .map((near) => ({ stem: near, weight: ofSlip }))
    })
  }

  /** The score of every unit, by its number. */
  function scores(asked: readonly Asked[]): Float64Array {
    const found = new Float64Array(sums.units)
    const [titles, bodies] = [lengths.title.all(), lengths.body.all()]
    const mean = { title: sums.title / sums.units || 1, body: sums.body / sums.units || 1 }
    for (const { stem, weight } of asked.flat()) {
      const row = postings[stem]?.all() ?? []
      const says = rarity(stem) * weight
      for (let at = 0; at < row.length; at += 2) {
        const [unit, times] = [row[at] ?? 0, row[at + 1] ?? 0]
        const ofTitle = (times >>> 16) / (1 - weights.shortTitle + (weights.shortTitle * (titles[unit] ?? 0)) / mean.title)
        const ofBody = (times & 0xffff) / (1 - weights.shortBody + (weights.shortBody * (bodies[unit] ?? 0)) / mean.body)
        const often = weights.title * ofTitle + ofBody
        found[unit] = (found[unit] ?? 0) + (says * often) / (weights.k1 + often)
      }
    }
    return found
  }

  /** How much of what is asked stands in one of these units, by rarity: 0 to 1. What stands nowhere at all is the rarest. */
  function said(asked: readonly Asked[], units: readonly number[]): number {
    let [all, there] = [0, 0]
    for (const word of asked) {
      all += word.length === 0 ? rarityOf(0) : Math.max(...word.map(({ stem }) => rarity(stem)))
      there += Math.max(0, ...word.filter(({ stem }) => units.some((unit) => stands(stem, unit))).map(({ stem, weight }) => rarity(stem) * weight))
    }
    return all === 0 ? 0 : there / all
  }

  /** Units come in their order, so that one is found by halving. */
  function stands(stem: number, unit: number): boolean {
    const row = postings[stem]?.all() ?? new Uint32Array()
    let [from, to] = [0, row.length / 2]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((row[middle * 2] ?? 0) < unit) from = middle + 1
      else to = middle
    }
    return row[from * 2] === unit
  }

  return {
    ...{ add, asked, scores, said },
    get size() {
      return sums.units
    },
  }
}
