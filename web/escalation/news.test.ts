import { expect, test } from 'vitest'
import { newsAmong } from './news.ts'
import type { Event } from './timeline/event.ts'

const maya = { id: 'maya', name: 'Maya' }
const ada = { id: 'ada', name: 'Ada' }
const event = (id: string, kind: string, actor: Event['actor']): Event => ({
  id,
  kind,
  actor,
  at: '2026-03-02T12:00:00Z',
  version: 1,
  internal: false,
  private: false,
  facts: {},
  sentence: id,
})
const events = [event('1', 'submitted', maya), event('2', 'accepted', ada), event('3', 'commented', ada), event('4', 'resumed', { kind: 'system' })]
const told = (...given: Parameters<typeof newsAmong>) => newsAmong(...given).map(({ id }) => id)

test('what others did since is told, comments aside', () => {
  expect(told(events, '1', maya)).toEqual(['2', '4'])
  expect(told(events, '4', maya)).toEqual([])
  expect(told(events, null, maya)).toEqual([])
})

test('what the reader does themself is no news, and takes what was before as seen', () => {
  expect(told(events, '1', ada)).toEqual(['4'])
})

test('after a long absence the newest is told', () => {
  const many = Array.from({ length: 9 }, (_, at) => event(String(at), 'assigned', ada))
  expect(told(many, '0', maya)).toEqual(['6', '7', '8'])
})
