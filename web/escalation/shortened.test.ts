import { expect, test } from 'vitest'
import { shortened } from './shortened.ts'

test('a long text is cut between two words, a short one is left alone', () => {
  expect(shortened('They want  to\npay in dollars.', 40)).toBe('They want to pay in dollars.')
  expect(shortened('They want to pay in dollars, from the next invoice on.', 30)).toBe('They want to pay in dollars…')
  expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`)
})
