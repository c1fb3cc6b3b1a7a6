import { expect, test } from 'vitest'
import { type MacroLine, nearDifferences } from './near-differences.ts'

const lines = (written: string): MacroLine[] =>
  [...written].map((sign, at) => ({ in: sign === '+' ? 'ours' : sign === '-' ? 'there' : 'both', text: String(at) }))
const shown = (written: string) => nearDifferences(lines(written)).shown.map((line) => line?.text ?? '…')

test('a line that differs stands with its neighbours, and what is the same is left out', () => {
  expect(shown('ooo-+ooo+')).toEqual(['…', '2', '3', '4', '5', '…', '7', '8'])
  expect(shown('-ooo')).toEqual(['0', '1', '…'])
  expect(shown('ooo')).toEqual(['…'])
  expect(shown('')).toEqual([])
})

test('of a book only the beginning is shown, and how much of it is not', () => {
  const { shown, more } = nearDifferences(lines('-'.repeat(1_000)))
  expect([shown.length, more]).toEqual([200, 800])
})
