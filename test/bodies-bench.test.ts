import { expect, test } from 'vitest'
import { bodies } from '../bench/bodies/bodies.ts'

test('the bench of bodies runs against a server of its own, and measures both', { timeout: 120_000 }, async () => {
  const figures = await bodies({ strangers: 3, megabytes: 2, asked: 3 })
  expect(figures.map(({ figure }) => figure)).toEqual(['growth of memory under strangers', 'p95 of a bystander, as a multiple'])
  for (const { figure, value } of figures) expect(Number.isFinite(value), figure).toBe(true)
})
