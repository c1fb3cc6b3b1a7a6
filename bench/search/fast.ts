import { openMeaning } from '#src/search/meaning/meaning.ts'
import { piecesOf } from '#src/search/meaning/pieces.ts'
import { openShelf } from '#src/search/shelf.ts'
import { type Figure, quantile, say } from '../figure.ts'
import { manyTexts } from './many.ts'
import { banking } from './sets.ts'

/** How long a library takes to be read and given its meaning, and a question to be answered from it. */
export async function fast(): Promise<Figure[]> {
  return [...lexical(), ...(await meant(10_000, { must: 100, aim: 60 })), ...(await meant(100_000, { must: 250, aim: 150 })), ...(await building())]
}

const asked = () =>
  banking('test')
    .slice(0, 300)
    .map(({ text }) => text)

function lexical(): Figure[] {
  const texts = manyTexts(10_000)
  const from = performance.now()
  const shelf = openShelf(texts)
  const seconds = (performance.now() - from) / 1_000
  const times = asked().map((text) => timed(() => shelf.ask(text, { limit: 10 })))
  return [
    { bench: 'search', figure: 'to read 10000 texts', value: seconds, unit: 's', must: 2, aim: 1, less: true },
    {
      bench: 'search',
      figure: 'p95 of an answer from 10000 texts, by words and letters alone',
      value: quantile(times, 0.95),
      unit: 'ms',
      must: 30,
      less: true,
    },
  ]
}

/** What takes the time is comparing with vectors, whatever they say: so they are drawn, and only that of the question comes from the model, within the time. */
async function meant(count: number, { must, aim }: { must: number; aim: number }): Promise<Figure[]> {
  const texts = manyTexts(count)
  const shelf = openShelf(texts)
  for (const [at, text] of texts.entries())
    shelf.mean(
      text.id,
      piecesOf(text).map((_, piece) => drawn(at + piece)),
    )
  const meaning = openMeaning()
  const times: number[] = []
  for (const text of asked()) {
    const from = performance.now()
    const [vector] = (await meaning?.of([text])) ?? []
    shelf.ask(text, { limit: 10, meant: vector })
    times.push(performance.now() - from)
  }
  await meaning?.close()
  return [{ bench: 'search', figure: `p95 of an answer from ${count} texts`, value: quantile(times.slice(1), 0.95), unit: 'ms', must, aim, less: true }]
}

function drawn(seed: number): Float32Array {
  const numbers = Float32Array.from({ length: 512 }, (_, at) => Math.sin(seed * 512 + at * at))
  const length = Math.hypot(...numbers)
  return numbers.map((number) => number / length)
}

/** The time of 10,000, by that of every fiftieth, for to wait for all would take minutes. */
async function building(): Promise<Figure[]> {
  const meaning = openMeaning()
  if (!meaning) return []
  const pieces = manyTexts(10_000)
    .filter((_, at) => at % 50 === 0)
    .flatMap(piecesOf)
  await meaning.of(['so that it is loaded'])
  const seconds = (await timedWait(() => meaning.of(pieces))) / 1_000
  await meaning.close()
  say(`${pieces.length} pieces of 200 texts got their meaning in ${seconds.toFixed(1)} s`)
  return [{ bench: 'search', figure: 'to give 10000 texts their meaning', value: seconds * 50, unit: 's', must: 180, aim: 90, less: true }]
}

async function timedWait(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
