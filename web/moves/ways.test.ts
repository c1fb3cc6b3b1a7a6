import { expect, test } from 'vitest'
import type { Escalation } from '../client.ts'
import { waysOf } from './ways.ts'

const leila = { id: 'leila' }

function at(state: Escalation['state'], allowed: string[], refused: string[] = [], rest: Partial<Escalation> = {}) {
  const moves = [...allowed.map((move) => ({ move, allowed: true, because: null })), ...refused.map((move) => ({ move, allowed: false, because: 'Not now.' }))]
  return { state, moves, wait: null, holder: { kind: 'queue', person: null }, ...rest } as unknown as Escalation
}

test('what is next comes first, and what cannot be done keeps its reason', () => {
  const { bar, more, notNow } = waysOf(at('submitted', ['return', 'accept', 'decide', 'merge'], ['close', 'reopen']), leila)

  expect(bar.map(({ label, keys }) => [label, keys])).toEqual([
    ['Accept', '1'],
    ['Return', '3'],
    ['Decide', 'd'],
  ])
  expect(more.map(({ move }) => move)).toEqual(['merge'])
  expect(notNow.map(({ move, because }) => [move, because])).toEqual([
    ['close', 'Not now.'],
    ['reopen', 'Not now.'],
  ])
})

test('whoever may do nothing next has no buttons for it', () => {
  expect(waysOf(at('submitted', ['withdraw'], ['accept', 'return', 'decide']), leila).bar).toEqual([])
})

test('one key waits and ends the wait, whichever it is', () => {
  const wait = { on: 'customer' } as Escalation['wait']

  expect(waysOf(at('accepted', ['wait'], ['resume']), leila).bar.map(({ move, keys }) => [move, keys])).toEqual([['wait', 'h']])
  expect(waysOf(at('accepted', ['resume'], ['wait'], { wait }), leila).bar.map(({ move, keys }) => [move, keys])).toEqual([['resume', 'h']])
})

test('who does not hold it takes it over', () => {
  const tomasz = { holder: { kind: 'person', person: { id: 'tomasz', name: 'Tomasz' } } } as Partial<Escalation>

  expect(waysOf(at('accepted', ['assign'], [], tomasz), leila).more[0]?.label).toBe('Take over')
})
