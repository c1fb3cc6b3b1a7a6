import { expect, test, vi } from 'vitest'
import * as html from '#src/sops/macro/html.ts'
import type { Part } from './item.ts'
import { messagesIn } from './read.ts'

vi.mock('#src/sops/macro/html.ts', { spy: true })

const said = (body: unknown, more: object = {}): Part => ({ part_type: 'comment', body, created_at: 1_700_000_000, author: { name: 'Ana' }, ...more }) as Part
const many = (count: number, body: string) => Array.from({ length: count }, () => said(body))

test.each([
  ['500 parts of 20 kB', many(500, `<p>${'word '.repeat(4_000)}</p>`), 10],
  ['one part of 5 MB', [said(`<p>${'word '.repeat(1_000_000)}</p>`)], 1],
  ['HTML nested 5,000 deep', many(30, '<div>'.repeat(5_000)), 30],
  ['hundreds of parts that say nothing', many(500, '\n \n'.repeat(5_000)), 30],
  ['hundreds of parts that are only tags', many(500, '<p></p>'.repeat(2_000)), 30],
  ['tags without end', many(40, `<p>a ${'<a href='.repeat(2_500)}`), 10],
  ['notes after the messages', [...many(20, '<p>said</p>'), ...many(5_000, '<p>x</p>').map((part) => ({ ...part, part_type: 'note' }))], 10],
  [
    'malformed parts among them',
    [
      said('<p>first</p>'),
      said(7),
      said(null),
      said({}),
      said('<p>x</p>', { created_at: 'noon' }),
      said('<p>x</p>', { created_at: 1e300 }),
      said('<p>last</p>'),
    ],
    4,
  ],
])('%s: cut first, converted afterwards', (_, parts, most) => {
  vi.mocked(html.asLines).mockClear()
  const messages = messagesIn(parts)
  expect(messages.length).toBeLessThanOrEqual(10)
  const converted = vi.mocked(html.asLines).mock.calls.map(([text]) => text)
  expect(converted.length).toBeLessThanOrEqual(most)
  expect(Math.max(...converted.map(({ length }) => length))).toBeLessThanOrEqual(4_000)
})

test('the last ten, the newest last', () => {
  const parts = Array.from({ length: 40 }, (_, at) => said(`<p>${at}</p>`))
  expect(messagesIn(parts).map(({ text }) => text)).toEqual(['30', '31', '32', '33', '34', '35', '36', '37', '38', '39'])
})
