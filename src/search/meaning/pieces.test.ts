import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

const text = { id: 'a', title: 'Refunds', body: '', aliases: ['money back', ' '] }
const sentence = (words: number) => `${Array.from({ length: words }, () => 'word').join(' ')}.`

test('a title, its aliases and the body, without what is blank', () => {
  expect(piecesOf({ ...text, body: 'The CS Lead decides.\n\nNobody else.' })).toEqual(['Refunds', 'money back', 'The CS Lead decides. Nobody else.'])
  expect(piecesOf({ ...text, title: '', aliases: [] })).toEqual([])
})

test('a body is cut between sentences, a long sentence between words, and one word where it must', () => {
  const pieces = piecesOf({ ...text, title: '', aliases: [], body: `${sentence(20)} ${sentence(200)} ${'x'.repeat(700)}` })
  expect(pieces[0]).toBe(sentence(20))
  expect(pieces.every(({ length }) => length <= 320)).toBe(true)
  expect(pieces.slice(1, 3).every((piece) => piece.startsWith('word') && /word\.?$/.test(piece))).toBe(true)
})

test('of a long body the beginning counts, and less of it where there is a title', () => {
  expect(piecesOf({ ...text, aliases: [], body: sentence(10_000) }).map(({ length }) => length)).toEqual([7, 89])
  expect(piecesOf({ ...text, title: '', aliases: [], body: sentence(10_000) }).length).toBeLessThanOrEqual(8)
})
