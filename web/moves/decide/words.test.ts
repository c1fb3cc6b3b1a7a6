import { expect, test } from 'vitest'
import type { Escalation } from '../../client.ts'
import { bodyOf, likewise, notTicked, placeOf, type Words, wordsFor } from './words.ts'

const escalation = {
  proposal: {
    recommendation: 'Copy them by hand.',
    assumptions: [
      { id: 'a1', text: 'One organisation' },
      { id: 'a2', text: 'Under 30 sites' },
    ],
  },
} as unknown as Escalation

const written = (words: Partial<Words>) => bodyOf({ ...wordsFor(escalation), ...words }, escalation, 'Europe/Berlin')

test('a decision with changes begins with the words of the proposal', () => {
  expect(written({ decision: 'with-changes' }).answer).toBe('Copy them by hand.')
})

test('words for one choice do not go along with another', () => {
  expect(written({ decision: 'declined', changed: 'Copy half of them.', replacement: 'Use the API.' }).answer).toBeNull()
  expect(written({ decision: 'replaced', changed: 'Copy half of them.', replacement: 'Use the API.' }).answer).toBe('Use the API.')
})

test('who outside does it, and by when in the reader’s zone, goes along only when it is somebody outside', () => {
  const outside = { who: 'DevOps', until: '2026-11-24T17:00', person: 'p1' }

  expect(written({ by: 'outside', ...outside }).carryOut).toEqual({ by: 'outside', who: 'DevOps', until: '2026-11-24T16:00:00.000Z' })
  expect(written({ by: 'person', ...outside }).carryOut).toEqual({ by: 'person', person: 'p1' })
  expect(written({ by: 'author', ...outside }).carryOut).toEqual({ by: 'author' })
})

test('assumptions are ticked one by one, and those that are not are counted', () => {
  const words = { ...wordsFor(escalation), holds: { a2: 'false' as const } }

  expect(bodyOf(words, escalation, 'UTC').assumptions).toEqual([{ id: 'a2', holds: 'false' }])
  expect(notTicked(words, escalation)).toBe(1)
})

test.each([
  ['answer', 'replaced', 'replacement'],
  ['answer', 'with-changes', 'changed'],
  ['carryOut.until', 'declined', 'until'],
  ['assumptions[0].id', 'declined', 'assumptions'],
  ['reason', 'declined', 'reason'],
] as const)('what the server says of %s (%s) stands at %s', (field, decision, place) => {
  expect(placeOf(field, { ...wordsFor(escalation), decision })).toBe(place)
})

test('likewise is declined, as proposed where that was done before, or replaced by what was done; and what is written stays', () => {
  const before = { number: 'E-7', reason: 'It is quick.', done: 'Copy half of them.', decision: 'as-proposed' } as Parameters<typeof likewise>[0]
  const blank = wordsFor(escalation)

  expect(likewise(before, blank, 'Copy them by hand.')).toEqual({ decision: 'replaced', replacement: 'Copy half of them.', reason: 'As in E-7: It is quick.' })
  expect(likewise(before, blank, 'Copy half of them.')).toEqual({ decision: 'as-proposed', reason: 'As in E-7: It is quick.' })
  expect(likewise({ ...before, decision: 'declined', done: null }, blank, 'Copy them by hand.')).toMatchObject({ decision: 'declined' })
  const mine = { ...blank, reason: 'Mine.', replacement: 'My own.' }
  expect(likewise(before, mine, 'Copy them by hand.')).toEqual({ decision: 'replaced', replacement: 'My own.', reason: 'Mine.' })
})
