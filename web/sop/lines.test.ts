import { expect, test } from 'vitest'
import { lineOf, offsetOf, slipIn } from './lines.ts'

const text = 'name: x\ncriteria:\n  - id: A B\n'

test('a place in the text is read from what the server prints', () => {
  expect(slipIn('sop.yaml:3:9: criteria.0.id: Write this in small letters.')).toEqual({
    line: 3,
    column: 9,
    message: 'criteria.0.id: Write this in small letters.',
  })
  expect(slipIn('Give some text.')).toBeNull()
})

test('a line and a column lead to their place, and never past the end', () => {
  expect(text.slice(offsetOf(text, { line: 3, column: 9 }))).toBe('A B\n')
  expect(offsetOf(text, { line: 1, column: 1 })).toBe(0)
  expect(offsetOf(text, { line: 90, column: 4 })).toBe(text.length)
  expect(lineOf(text, { line: 3 })).toBe('  - id: A B')
  expect(lineOf(text, { line: 90 })).toBe('')
})
