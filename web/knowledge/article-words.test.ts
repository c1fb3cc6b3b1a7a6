import { expect, test } from 'vitest'
import { bodyOf, inAYear, patchOf, wordsOf } from './article-words.ts'

const article = { title: 'May they?', body: 'Once.', url: null, owner: { id: 'a', name: 'Ada' }, reviewOn: '2027-03-02' }

test('an article goes into the form and comes out of it as it was', () => {
  expect(wordsOf(article)).toEqual({ title: 'May they?', body: 'Once.', url: '', owner: 'a', reviewOn: '2027-03-02' })
  expect(bodyOf(wordsOf(article))).toEqual({ ...article, owner: 'a' })
})

test('only what differs is sent, and what is cleared is null', () => {
  const words = wordsOf(article)
  expect(patchOf(words, { ...words, title: ' May they? ' })).toEqual({})
  expect(patchOf(words, { ...words, owner: null, reviewOn: '', url: 'https://help.example.com/1' })).toEqual({
    owner: null,
    reviewOn: null,
    url: 'https://help.example.com/1',
  })
})

test('a year on is the same day, and the 29th of February the day after it', () => {
  expect(inAYear(new Date('2026-03-02T23:30:00Z'))).toBe('2027-03-02')
  expect(inAYear(new Date('2028-02-29T12:00:00Z'))).toBe('2029-03-01')
})
