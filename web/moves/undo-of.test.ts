import { expect, test } from 'vitest'
import type { Escalation } from '../client.ts'
import { undoOf } from './undo-of.ts'

const leila = { id: 'leila', role: 'tier2' } as const
const ingrid = { id: 'ingrid', role: 'lead' } as const
const now = new Date('2026-11-24T12:00:00Z')

const held = (by: string | null, allowed: string[] = [], rest: Partial<Escalation> = {}) =>
  ({
    holder: { kind: by ? 'person' : 'queue', person: by ? { id: by, name: by } : null },
    moves: allowed.map((move) => ({ move, allowed: true, because: null })),
    wait: null,
    ...rest,
  }) as unknown as Escalation

test('an acceptance is undone by a release that says why', () => {
  expect(undoOf('accept', held(null), held('leila', ['release']), leila, now)).toEqual({ resource: 'releases', body: { reason: 'Accepted by mistake.' } })
})

test('a release is undone by whoever had it, and by nobody else', () => {
  expect(undoOf('release', held('leila'), held(null, ['accept']), leila, now)?.resource).toBe('acceptances')
  expect(undoOf('release', held('leila'), held(null, ['accept']), ingrid, now)).toBeNull()
})

test('what was handed on goes back to whom it came from, where the server lets them', () => {
  const back = { resource: 'assignments', body: { to: 'leila', reason: 'Assigned by mistake.' } }

  expect(undoOf('assign', held('leila'), held('kwame', ['assign']), leila, now)).toEqual(back)
  expect(undoOf('assign', held('leila'), held('kwame', ['assign']), ingrid, now)).toEqual(back)
  expect(undoOf('assign', held('leila'), held('kwame', ['assign']), { id: 'tomasz', role: 'tier2' }, now)).toBeNull()
  expect(undoOf('assign', held('leila'), held('kwame'), leila, now)).toBeNull()
})

test('a wait that was ended begins again as it was, while its date is to come', () => {
  const wait = {
    on: 'customer',
    reason: 'Which sites?',
    until: '2026-11-25T09:00:00.000Z',
    by: { id: 'leila', name: 'Leila' },
    at: '2026-11-24T10:00:00.000Z',
  } as const

  expect(undoOf('resume', held('leila', [], { wait }), held('leila', ['wait']), leila, now)).toEqual({
    resource: 'waits',
    body: { on: 'customer', reason: 'Which sites?', until: '2026-11-25T09:00:00.000Z' },
  })
  expect(undoOf('resume', held('leila', [], { wait: { ...wait, until: '2026-11-24T11:00:00.000Z' } }), held('leila', ['wait']), leila, now)).toBeNull()
})

test('a return and a decision stay', () => {
  for (const move of ['return', 'decide', 'close'] as const) expect(undoOf(move, held('leila'), held('maya', ['reopen', 'release']), leila, now)).toBeNull()
})
