import { expect, test } from 'vitest'
import { hangs, isByHand, standingOf } from './standing.ts'

const delivery = { attempts: 3, settledBy: { id: 'm', name: 'Maya' }, reason: 'They know.', byHand: 'Tag the ticket.' } as const

test.each([
  ['sent', 'sent'],
  ['failed', 'failed, after 3 tries'],
  ['given-up', 'given up, after 3 tries'],
  ['by-hand', 'done by hand by Maya'],
  ['skipped', 'skipped by Maya: They know.'],
] as const)('a delivery that is %s reads: %s', (state, said) => {
  expect(standingOf({ ...delivery, state })).toBe(said)
})

test('what Baton cannot do is done by hand, where there is something to do', () => {
  expect(isByHand({ ...delivery, state: 'not-connected' })).toBe(true)
  expect(isByHand({ ...delivery, state: 'given-up' })).toBe(true)
  expect(isByHand({ ...delivery, state: 'not-connected', byHand: null })).toBe(false)
  expect(isByHand({ ...delivery, state: 'failed' })).toBe(false)
})

test('what failed and goes on being tried hangs', () => {
  expect((['failed', 'unsure', 'given-up'] as const).map((state) => hangs({ state }))).toEqual([true, true, true])
  expect((['sent', 'pending', 'not-connected', 'skipped'] as const).some((state) => hangs({ state }))).toBe(false)
})
