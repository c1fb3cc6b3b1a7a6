import { expect, test } from 'vitest'
import type { Event } from '../timeline/event.ts'
import { marksByRound } from './marks.ts'

const event = (kind: string, facts: Event['facts'] = {}): Event => ({
  id: kind,
  kind,
  facts,
  actor: { kind: 'system' },
  at: '2026-03-02T12:00:00Z',
  version: 1,
  internal: false,
  private: false,
  sentence: '',
})
const mark = (field: string) => ({ field, mend: 'Say more.', by: null, at: '2026-03-02T12:00:00Z' })

test('each round has the marks it was returned with', () => {
  const events = [
    event('drafted'),
    event('submitted', { round: 1 }),
    event('accepted'),
    event('returned', { marks: [mark('ask')] }),
    event('submitted', { round: 2 }),
    event('returned', { marks: [mark('blocker')] }),
    event('submitted', { round: 3 }),
  ]
  const fields = [...marksByRound(events)].map(([round, marks]) => [round, marks.map(({ field }) => field)])
  expect(fields).toEqual([
    [1, ['ask']],
    [2, ['blocker']],
  ])
})
