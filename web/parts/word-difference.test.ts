import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const written = (was: string, is: string) => wordDifference(was, is).map(({ kind, text }) => ({ same: text, came: `{+${text}+}`, went: `{-${text}-}` })[kind])

test('the words that came and went stand where they belong', () => {
  expect(written('Grant a refund of two months.', 'Grant a refund of three months.').join('')).toBe('Grant a refund of {-two-}{+three+} months.')
})

test('a text that is new, or gone, is one run', () => {
  expect(written('', 'Grant it.')).toEqual(['{+Grant it.+}'])
  expect(written('Grant it.', '')).toEqual(['{-Grant it.-}'])
  expect(written('', '')).toEqual([])
})

test('two texts with only small words in common go and come whole', () => {
  expect(written('The customer wants a refund of the last invoice', 'Ask DevOps to copy the forty templates by hand this once')).toEqual([
    '{-The customer wants a refund of the last invoice-}',
    '{+Ask DevOps to copy the forty templates by hand this once+}',
  ])
})

test('two long texts without a word in common are not compared word by word', () => {
  const text = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
  expect(wordDifference(text('a'), text('b'))).toHaveLength(2)
})
