import { expect, test } from 'vitest'
import { gate } from './gate.ts'

const start = 1_796_000_000_000

/** A window that ends in seven seconds. */
const answer = (remaining: number, status = 200) => {
  const headers = { 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': String(remaining), 'x-ratelimit-reset': String(start / 1_000 + 7) }
  return new Response('{}', { status, headers })
}

function opened() {
  let now = start
  return { limits: gate(() => now), pass: (seconds: number) => (now += seconds * 1_000) }
}

test('whoever comes while much of the window is left comes in', () => {
  const { limits } = opened()
  limits.heard(answer(60))
  expect(limits.wait()).toBeNull()
})

test('a third of the window is left to others: whoever comes then waits for the next one, each a little longer', () => {
  const { limits, pass } = opened()
  limits.heard(answer(40))
  expect([limits.wait(0), limits.wait(0.99)]).toEqual([7, 10])
  pass(7)
  expect(limits.wait()).toBeNull()
})

test('a limit that is reached is waited for as long as Intercom says, or a window', () => {
  const { limits } = opened()
  limits.heard(answer(0, 429))
  expect(limits.wait(0)).toBe(7)

  const other = opened()
  other.limits.heard(new Response('{}', { status: 429 }))
  expect(other.limits.wait(0)).toBe(10)
})

test('a clock that is wrong by a day keeps nobody for a day', () => {
  const { limits } = opened()
  limits.heard(new Response('{}', { status: 429, headers: { 'x-ratelimit-reset': String(start / 1_000 + 86_400) } }))
  expect(limits.wait(0)).toBe(60)
})
