import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { type Run, wordDifference } from './word-difference.ts'

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

test('words that only happen to stand in both texts do not cut a change into confetti', () => {
  const [was, is] = ['DevOps duplicates the templates by hand, this once', 'DevOps copies the templates with a script that they keep']
  expect(written(was, is).join('')).toBe('DevOps {-duplicates-}{+copies+} the templates {-by hand, this once-}{+with a script that they keep+}')
})

test('whatever is drawn into one another, both texts can be read from it', () => {
  const text = array(constantFrom('the ', 'plan ', 'a ', 'refund, ', 'customer\n', '. '), { maxLength: 12 }).map((words) => words.join(''))
  const only = (kind: Run['kind'], runs: readonly Run[]) => runs.flatMap((run) => (run.kind === 'same' || run.kind === kind ? run.text : [])).join('')
  assert(
    property(text, text, (was, is) => {
      const runs = wordDifference(was, is)
      expect([only('went', runs), only('came', runs)]).toEqual([was, is])
    }),
  )
})
