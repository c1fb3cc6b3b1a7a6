import { type Growing, growing } from './growing.ts'
import { tally } from './tally.ts'
import { wordsIn } from './words.ts'

/** Finds units by three letters in a row of their titles: what is written otherwise (`strike through`, a slip, another ending) still looks alike. */
export function byLetters() {
  const numbers = new Map<number, number>() // of each three, in the order in which they came
  const counts = tally()
  const postings: Growing[] = [] // by number, two each: the unit, and how often
  const norms: number[] = []

  function add(title: string) {
    const unit = norms.length
    const letters = lettersOf(title)
    for (let at = 0; at + 3 <= letters.length; at++) counts.count(numberOf(keyOf(letters, at)))
    let squares = 0
    counts.each((three, times) => {
      postings[three]?.push(unit)
      postings[three]?.push(times)
      squares += times
    })
    norms.push(Math.sqrt(squares) || 1)
  }

  function numberOf(key: number): number {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, postings.length)
    return postings.push(growing()) - 1
  }

  /** The cosine of every unit's title with the question, by number; each three counts by the root of how often it stands there. */
  function scores(question: string): Float64Array {
    const found = new Float64Array(norms.length)
    const letters = lettersOf(question)
    const keys = Array.from({ length: Math.max(letters.length - 2, 0) }, (_, at) => keyOf(letters, at))
    for (const [key, same] of Map.groupBy(keys, (key) => key)) {
      addTo(found, postings[numbers.get(key) ?? -1]?.all() ?? new Uint32Array(), same.length)
    }
    const norm = Math.sqrt(keys.length) || 1
    for (let unit = 0; unit < found.length; unit++) found[unit] = (found[unit] ?? 0) / (norm * (norms[unit] ?? 1))
    return found
  }

  return { add, scores }
}

function addTo(found: Float64Array, row: Uint32Array, times: number) {
  for (let at = 0; at < row.length; at += 2) {
    const unit = row[at] ?? 0
    found[unit] = (found[unit] ?? 0) + Math.sqrt(times * (row[at + 1] ?? 0))
  }
}

/** An identifier stands in its parts only: whole, it would be there twice. */
const lettersOf = (text: string) =>
  ` ${wordsIn(text)
    .filter((word) => !/[-_.]/.test(word))
    .join(' ')} `

/** Three letters as one number, which is found faster than a string: 48 bits of the 53 that a whole number has. */
function keyOf(letters: string, at: number): number {
  return (letters.charCodeAt(at) * 0x1_0000 + letters.charCodeAt(at + 1)) * 0x1_0000 + letters.charCodeAt(at + 2)
}
