import { expect, test } from 'vitest'
import { begunWith, blankIn } from './starters.ts'

const starter = 'Grant the request: …, because …'

test('a starter begins an empty recommendation, and its first blank is there to be written over', () => {
  const text = begunWith(null, starter)

  expect(text).toBe(starter)
  expect(text.slice(...blankIn(text, starter))).toBe('…')
  expect(blankIn(text, starter)[0]).toBe(19)
})

test('behind words it takes a line of its own, and their blanks stay as they are', () => {
  const text = begunWith('Perhaps … ', starter)

  expect(text).toBe(`Perhaps …\n${starter}`)
  expect(blankIn(text, starter)[0]).toBe(29)
})

test('without a blank one goes on behind it', () => expect(blankIn('Do it.', 'Do it.')).toEqual([6, 6]))
