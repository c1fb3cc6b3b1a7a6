import { stopWords } from './stop-words.ts'
import { stemOf } from './words.ts'

/** The part of a text that says most of what was asked, and where the words stand in it: each mark from one UTF-16 unit up to another. */
export type Passage = { passage: string; marks: [from: number, to: number][] }

/** How long a passage may be, in UTF-16 units: two or three lines on a screen. */
const longest = 240

type Word = { from: number; to: number; asked: boolean; stem: string }

/** `text` is plain: signs of a markup would be shown. Where nothing of the question stands in it, its beginning is the passage. */
export function passageOf(text: string, question: string): Passage {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const asked = telling(question)
  // “on” has the stem of “one”, and says nothing all the same.
  const says = ({ from, to }: { from: number; to: number }) => !stopWords.has(plain.slice(from, to).toLowerCase())
  const words = wordsOf(plain).map((word) => ({ ...word, asked: asked.has(word.stem) && says(word) }))
  const from = startOf(plain, bestWindow(words))
  const to = endOf(plain, from)
  const marks = words.filter((word) => word.asked && word.from >= from && word.to <= to)
  const [head, tail] = [from > 0 ? '… ' : '', to < plain.length ? ' …' : '']
  const moved = head.length - from
  return { passage: `${head}${plain.slice(from, to)}${tail}`, marks: marks.map((word) => [word.from + moved, word.to + moved]) }
}

function wordsOf(text: string): Omit<Word, 'asked'>[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, stem: stem(word) }))
}

const stem = (word: string) => stemOf(word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase())

/** What a question says, without what every question says. */
function telling(question: string): ReadonlySet<string> {
  const words = wordsOf(question).filter(({ from, to }) => !stopWords.has(question.slice(from, to).toLowerCase()))
  return new Set(words.map(({ stem }) => stem))
}

/** From which asked word on most different ones follow within a passage; null when none stands there. */
function bestWindow(words: readonly Word[]): number | null {
  const hits = words.filter(({ asked }) => asked)
  let best = { different: 0, from: null as number | null }
  for (const [at, hit] of hits.entries()) {
    const within = new Set<string>()
    for (let next = at; (hits[next]?.to ?? Number.POSITIVE_INFINITY) - hit.from <= longest - 40; next++) within.add(hits[next]?.stem ?? '')
    if (within.size > best.different) best = { different: within.size, from: hit.from }
  }
  return best.from
}

/** A passage begins with its sentence, if that begins near, and else with a word. */
function startOf(text: string, hit: number | null): number {
  if (hit === null || hit <= 40) return 0
  const sentence = Math.max(...['. ', '? ', '! ', ': '].map((end) => text.lastIndexOf(end, hit - 1) + 2))
  if (sentence > 1 && hit - sentence <= 120) return sentence
  return text.indexOf(' ', hit - 40) + 1
}

function endOf(text: string, from: number): number {
  if (text.length - from <= longest) return text.length
  const space = text.lastIndexOf(' ', from + longest)
  return space > from ? space : from + longest
}
