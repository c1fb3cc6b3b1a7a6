import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { hostile } from '../bench/hostile/hostile.ts'
import { everyReader, type Reader } from '../bench/hostile/readers.ts'
import { hostileTexts } from '../bench/hostile/texts.ts'

let readers: Reader[] = []
beforeAll(async () => {
  readers = await everyReader()
})

const text = fc.tuple(fc.nat(5_000), fc.nat(4_000)).map(([seed, length]) => [...hostileTexts(12, length + 1, seed)][seed % 12] ?? '')

test('every reader reads whatever is written, or refuses it, and none throws', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      for (const { name, read } of readers) await expect(Promise.resolve(read(written)), name).resolves.not.toThrow()
    }),
    { numRuns: 40, seed: 15 },
  )
})

test('what a reader makes of a text is bounded by the text', { timeout: 120_000 }, async () => {
  for (const written of hostileTexts(30, 20_000, 7)) {
    for (const { name, read } of readers) {
      const made = JSON.stringify((await read(written)) ?? null)
      expect(made.length, `${name} of ${JSON.stringify(written.slice(0, 40))}`).toBeLessThan(2_000_000)
    }
  }
})

// Five thousand texts are `npm run bench -- hostile`.
test('the bench throws hostile texts at every reader and at the API, and prints the longest stall of each', { timeout: 120_000 }, async () => {
  const figures = await hostile(12, 6)
  expect(figures.length).toBeGreaterThanOrEqual(2 * (readers.length + 7))
  expect(figures.every(({ value }) => value >= 0 && value < Number.POSITIVE_INFINITY)).toBe(true)
})
