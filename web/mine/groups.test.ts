import { expect, test } from 'vitest'
import type { Escalation } from '../client.ts'
import { grouped, groupOf } from './groups.ts'

const [maya, tomas] = [
  { id: 'maya', name: 'Maya' },
  { id: 'tomas', name: 'Tomás' },
]
const asks = { on: 'author', reason: 'Which plan?', until: '2026-03-03T12:00:00Z', by: tomas, at: '2026-03-02T12:00:00Z' } as const

const escalation = (number: string, state: Escalation['state'], wait: Escalation['wait'] = null) => ({ number, state, wait, author: maya })

test('each state says what is to be done next', () => {
  expect(groupOf(escalation('E-1', 'returned'), maya)).toBe('mend')
  expect(groupOf(escalation('E-1', 'decided'), maya)).toBe('carryOut')
  expect(groupOf(escalation('E-1', 'draft'), maya)).toBe('finish')
  expect(groupOf(escalation('E-1', 'accepted'), tomas)).toBe('decide')
})

test('a question is for its author to answer, and for nobody else', () => {
  expect(groupOf(escalation('E-1', 'accepted', asks), maya)).toBe('answer')
  expect(groupOf(escalation('E-1', 'accepted', asks), tomas)).toBe('decide')
})

test('what others stand still for comes first, and a group keeps the order of its rows', () => {
  const rows = [
    escalation('E-1', 'draft'),
    escalation('E-2', 'decided'),
    escalation('E-3', 'returned'),
    escalation('E-4', 'draft'),
    escalation('E-5', 'accepted', asks),
  ]
  expect(grouped(rows, maya).map(({ name, rows }) => [name, ...rows.map(({ number }) => number)])).toEqual([
    ['answer', 'E-5'],
    ['mend', 'E-3'],
    ['carryOut', 'E-2'],
    ['finish', 'E-1', 'E-4'],
  ])
})
