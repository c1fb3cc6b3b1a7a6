import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import type { deep, double, endless, hungry, throwing } from './bounded-work.examples.ts'
import { bounded, OverBudget, openBoundedWork } from './bounded-work.ts'

const examples = new URL('./bounded-work.examples.ts', import.meta.url)

function open(limits: Parameters<typeof openBoundedWork>[0] = {}) {
  const pool = openBoundedWork(limits)
  onTestFinished(pool.close)
  return {
    pool,
    double: bounded<typeof double>(examples, 'double', pool),
    endless: bounded<typeof endless>(examples, 'endless', pool),
    hungry: bounded<typeof hungry>(examples, 'hungry', pool),
    deep: bounded<typeof deep>(examples, 'deep', pool),
    throwing: bounded<typeof throwing>(examples, 'throwing', pool),
  }
}

test('work that takes too long is ended, and the next piece is done by another thread', async () => {
  const { double, endless } = open({ milliseconds: 50 })
  const [late, later] = await Promise.allSettled([endless(), double(21)])
  expect(late).toMatchObject({ status: 'rejected', reason: { name: 'OverBudget', why: 'time' } })
  expect(later).toEqual({ status: 'fulfilled', value: 42 })
})

test.each(['hungry', 'deep'] as const)('work that is too %s is ended, and the next piece is done', async (which) => {
  const pool = open({ milliseconds: 20_000 })
  await expect(pool[which]()).rejects.toMatchObject({ name: 'OverBudget', why: 'memory' })
  expect(await pool.double(4)).toBe(8)
})

test('what the work throws is told, and its thread goes on', async () => {
  const { double, throwing } = open()
  await expect(throwing()).rejects.toThrow('as asked')
  await expect(throwing()).rejects.not.toBeInstanceOf(OverBudget)
  expect(await double(1)).toBe(2)
})

test('more than may wait is refused at once', async () => {
  const { endless, double } = open({ milliseconds: 50, waiting: 2 })
  const asked = await Promise.allSettled([endless(), double(1), double(2), double(3)])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected'])
  expect(asked[3]).toMatchObject({ reason: { why: 'crowded' } })
})

test('closing rejects what is worked on and what waits', async () => {
  const { endless, double, pool } = open({ milliseconds: 20_000 })
  const asked = Promise.allSettled([endless(), double(1)])
  await pool.close()
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})

test('a process that has had work done ends by itself, with its thread at rest', async () => {
  const script = `
    const { bounded } = await import(${JSON.stringify(new URL('./bounded-work.ts', import.meta.url).href)})
    console.log(await bounded(new URL(${JSON.stringify(examples.href)}), 'double')(3))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 })
  expect(stdout.trim()).toBe('6')
})
