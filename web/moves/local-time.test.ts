import { expect, test } from 'vitest'
import { daysToMonday, localTime, momentOf, morningIn } from './local-time.ts'

test.each([
  ['2026-11-24T17:00', 'Europe/Berlin', '2026-11-24T16:00:00.000Z'],
  ['2026-07-24T17:00', 'Europe/Berlin', '2026-07-24T15:00:00.000Z'],
  ['2026-11-24T17:00', 'America/Los_Angeles', '2026-11-25T01:00:00.000Z'],
  ['2026-11-24T00:30', 'Asia/Kolkata', '2026-11-23T19:00:00.000Z'],
  ['2026-11-24T12:00', 'Pacific/Kiritimati', '2026-11-23T22:00:00.000Z'],
  ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25T12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
])('%s in %s is %s, and back', (local, zone, moment) => {
  expect(momentOf(local, zone)).toBe(moment)
  expect(localTime(new Date(moment), zone)).toBe(local)
})

test('half past two on the night when clocks skip it is some moment of that night', () => {
  expect(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z']).toContain(momentOf('2026-03-29T02:30', 'Europe/Berlin'))
})

test('what is no time is no moment', () => {
  expect(momentOf('', 'Europe/Berlin')).toBeNull()
  expect(momentOf('2026-13-45T17:00', 'Europe/Berlin')).toBeNull()
})

test('tomorrow is tomorrow where the reader is', () => {
  const now = new Date('2026-11-30T23:30:00Z')

  expect(morningIn(1, now, 'UTC')).toBe('2026-12-01T09:00')
  expect(morningIn(1, now, 'Europe/Berlin')).toBe('2026-12-02T09:00')
})

test.each([
  ['2026-11-22T12:00:00Z', 1],
  ['2026-11-23T12:00:00Z', 7],
  ['2026-11-24T12:00:00Z', 6],
])('from %s it is %i days to Monday', (now, days) => {
  expect(daysToMonday(new Date(now), 'UTC')).toBe(days)
})
