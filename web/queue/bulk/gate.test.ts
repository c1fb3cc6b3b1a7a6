import { expect, test } from 'vitest'
import type { Escalation } from '../../client.ts'
import { split } from './gate.ts'

const escalation = (number: string, moves: Escalation['moves']) => ({ number, moves }) as Escalation

test('each passes by its own gate, and those that do not say why', () => {
  const free = escalation('E-1', [{ move: 'accept', allowed: true, because: null }])
  const own = escalation('E-2', [
    { move: 'release', allowed: true, because: null },
    { move: 'accept', allowed: false, because: 'This is your own escalation.' },
  ])

  expect(split([own, free], 'accept')).toEqual({ able: [free], unable: [{ number: 'E-2', because: 'This is your own escalation.' }] })
})

test('a move that is not offered at all is not made', () => {
  expect(split([escalation('E-1', [])], 'assign')).toEqual({ able: [], unable: [{ number: 'E-1', because: '' }] })
})
