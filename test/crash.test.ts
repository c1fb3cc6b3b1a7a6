import { expect, test } from 'vitest'
import { survive } from '../bench/crash/survive.ts'

// Twenty kills are `npm run bench -- crash`.
test('nothing acknowledged is lost, and nothing done twice, when server, database or both are killed', { timeout: 120_000 }, async () => {
  const { acknowledged, faults } = await survive(3, 31)

  expect(faults).toEqual([])
  expect(acknowledged).toBeGreaterThan(30)
})
