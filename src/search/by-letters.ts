import { type Growing, growing } from './growing.ts'
import { wordsIn } from './words.ts'

/** Finds units by three letters in a row of their titles: what is written otherwise (`strike through`, a slip, another ending) still looks alike. */
export function byLetters() {
  const postings = new Map<string, Growing>() // two each: the unit, and how often
  const norms: number[] = []

  function add(title: string) {
    const unit = norms.length
    let squares = 0
    for (const [three, times] of threesOf(title)) {
      const row = postings.get(three) ?? growing()
      postings.set(three, row)
      row.push(unit)
      row.push(times)
      squares += times
    }
    norms.push(Math.sqrt(squares) || 1)
  }

  /** The cosine of every unit's title with the question, by number; each three counts by the root of how often it stands there. */
  function scores(question: string): Float64Array {
    const found = new Float64Array(norms.length)
    let squares = 0
    for (const [three, times] of threesOf(question)) {
      squares += times
      const row = postings.get(three)?.all() ?? []
      for (let at = 0; at < row.length; at += 2) found[row[at] ?? 0] = (found[row[at] ?? 0] ?? 0) + Math.sqrt(times * (row[at + 1] ?? 0))
    }
    const norm = Math.sqrt(squares) || 1
    return found.map((sum, unit) => sum / (norm * (norms[unit] ?? 1)))
  }

  return { add, scores }
}

function threesOf(text: string): Map<string, number> {
  const letters = ` ${wordsIn(text)
    .filter((word) => !/[-_.]/.test(word))
    .join(' ')} `
  const counts = new Map<string, number>()
  for (let at = 0; at + 3 <= letters.length; at++) {
    const three = letters.slice(at, at + 3)
    counts.set(three, (counts.get(three) ?? 0) + 1)
  }
  return counts
}
