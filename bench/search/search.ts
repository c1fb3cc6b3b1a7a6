import { openShelf } from '#src/search/shelf.ts'
import { type Figure, quantile, say } from '../figure.ts'
import { manyTexts } from './many.ts'
import { type Quality, qualities } from './quality.ts'
import { areHere, banking } from './sets.ts'

/** What each way has to reach, in percent: the right one first, and among the first five. */
const musts: Record<keyof typeof qualities, Quality & { aim: Quality }> = {
  'titles, no history': { first: 80, five: 96, aim: { first: 84, five: 98 } },
  'answers only': { first: 65, five: 89, aim: { first: 70, five: 92 } },
  'three aliases': { first: 91, five: 99, aim: { first: 94, five: 99.5 } },
  'two letters swapped': { first: 75, five: 93, aim: { first: 79, five: 95 } },
  'ten precedents an intent': { first: 69, five: 89, aim: { first: 75, five: 92 } },
}

/** How well, and how fast, questions in anybody's words find what answers them. */
export async function search(): Promise<Figure[]> {
  if (!areHere()) {
    say('Skipped: the sets that this is measured on are not here (../shared/data).')
    return []
  }
  const names = Object.keys(musts) as (keyof typeof musts)[] // Object.keys forgets the literals
  return [...names.flatMap(found), ...fast(10_000, { p95: 30, build: 2 }), ...fast(100_000, { p95: 250 })]
}

function found(name: keyof typeof musts): Figure[] {
  const { first, five, aim } = musts[name]
  const [reported, chosenOn] = [qualities[name]('reported'), qualities[name]('chosen on')]
  say(
    `${name}: ${reported.first.toFixed(1)} / ${reported.five.toFixed(1)}; on the half that weights were chosen on ${chosenOn.first.toFixed(1)} / ${chosenOn.five.toFixed(1)}`,
  )
  return [
    { bench: 'search', figure: `${name}: the right one first`, value: reported.first, unit: '%', must: first, aim: aim.first },
    { bench: 'search', figure: `${name}: among the first five`, value: reported.five, unit: '%', must: five, aim: aim.five },
  ]
}

function fast(count: number, { p95, build }: { p95: number; build?: number }): Figure[] {
  const texts = manyTexts(count)
  const from = performance.now()
  const shelf = openShelf(texts)
  const seconds = (performance.now() - from) / 1_000
  const times = banking('test')
    .slice(0, 300)
    .map(({ text }) => timed(() => shelf.ask(text, { limit: 10 })))
  return [
    { bench: 'search', figure: `to read ${count} texts`, value: seconds, unit: 's', ...(build ? { must: build } : {}), less: true },
    { bench: 'search', figure: `p95 of an answer from ${count} texts`, value: quantile(times, 0.95), unit: 'ms', must: p95, less: true },
  ]
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
