import { expect, test } from 'vitest'
import { holderLine } from './holder-line.ts'

const maya = { id: 'maya', name: 'Maya' }
const tomas = { id: 'tomas', name: 'Tomás' }
const holder = (person: typeof maya | null) => ({
  kind: 'person' as const,
  person,
  queue: null,
  since: '2026-03-02T09:40:00Z',
  sentence: 'with Tomás (Tier 2) since 10:40',
})
const accepted = { state: 'accepted' as const, holder: holder(tomas), wait: null, author: maya, marks: [], decision: null }
const mark = { field: 'ask', mend: 'One question at a time.', by: tomas, at: '2026-03-02T10:00:00Z' }
const wait = (on: 'author' | 'customer') => ({ on, reason: 'Which plan?', until: '2026-03-09', by: tomas, at: '2026-03-02T10:00:00Z' })
const carriedOut = {
  decision: 'as-proposed' as const,
  reason: 'Fine.',
  answer: null,
  difference: [],
  assumptions: [],
  carryOut: { by: 'outside' as const, person: null, who: 'DevOps', until: '2026-03-04' },
  customerWording: null,
  by: tomas,
  at: '2026-03-02T10:00:00Z',
}

const read = (escalation: Parameters<typeof holderLine>[0], me = tomas) => holderLine(escalation, me, (at) => at)

test('what somebody else holds is said as the server says it', () => {
  expect(read(accepted, maya)).toEqual({ yours: false, said: 'with Tomás (Tier 2) since 10:40' })
})

test('what the reader holds says what is theirs to do', () => {
  expect(read(accepted)).toEqual({ yours: true, said: 'with you: to decide' })
  expect(read({ ...accepted, state: 'decided' })).toEqual({ yours: true, said: 'with you: to carry out' })
  expect(read({ ...accepted, state: 'returned', holder: holder(maya), marks: [mark, mark] }, maya).said).toBe('with you: 2 fields to mend')
  expect(read({ ...accepted, state: 'returned', holder: holder(maya), marks: [mark] }, maya).said).toBe('with you: 1 field to mend')
})

test('what somebody outside carries out stays with whoever decided, and says who does it', () => {
  expect(read({ ...accepted, state: 'decided', decision: carriedOut }).said).toBe('with you: DevOps carries it out until 2026-03-04')
})

test('a wait says for whom and until when, and to its author that the answer is theirs', () => {
  expect(read({ ...accepted, wait: wait('customer') }).said).toBe('with you, waiting for the customer until 2026-03-09')
  expect(read({ ...accepted, wait: wait('author') }, maya)).toEqual({ yours: true, said: 'waiting for your answer to Tomás until 2026-03-09' })
  expect(read({ ...accepted, wait: wait('customer') }, maya).yours).toBe(false)
})
