import { type Figure, say } from '../figure.ts'
import { withFolder } from '../folder.ts'
import { doorsOf } from './doors.ts'
import { everyReader, type Reader } from './readers.ts'
import { each, longestStall, type Stall } from './stall.ts'
import { hostileTexts } from './texts.ts'

/** Hostile texts at every reader, and then over the API of a Baton in this process, whose thread is watched meanwhile: for how long does nobody else get a turn? */
export async function hostile(texts = 5_000, overHttp = 500): Promise<Figure[]> {
  const alone = await measured(await everyReader(), texts)
  const together = await withFolder('hostile', (folder) => doorsOf(folder, (doors) => measured(doors, overHttp)))
  return [...alone, ...together]
}

/** Each reader twice over: what the first few read is compiled meanwhile, and counts for nothing. */
async function measured(readers: readonly Reader[], count: number): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, longest, read } of readers) {
    await each(hostileTexts(Math.min(count, 20), longest, 2), read)
    const stall = await longestStall(() => each(hostileTexts(count, longest), read))
    figures.push(...figuresOf(name, stall))
    say(`${name}: ${count} texts, the longest turn ${stall.waited.toFixed(1)} ms, of which this thread worked ${stall.worked.toFixed(1)} ms`)
  }
  return figures
}

/** A busy machine keeps every thread waiting: what must hold is what the thread did itself. */
const figuresOf = (name: string, { waited, worked }: Stall): Figure[] => [
  { bench: 'hostile', figure: `${name}: longest stall, worked`, value: worked, unit: 'ms', must: 100, less: true },
  { bench: 'hostile', figure: `${name}: longest stall, by the clock`, value: waited, unit: 'ms', aim: 100, less: true },
]
