import { expect, test } from 'vitest'
import { step, stretch } from './steps.ts'

const rows = ['E-1', 'E-2', 'E-3', 'E-4']

test('a step goes to the next row or the one before, and stays at either end', () => {
  expect(step(rows, 'E-2', 1, 1)).toBe('E-3')
  expect(step(rows, 'E-2', -1, 1)).toBe('E-1')
  expect(step(rows, 'E-4', 1, 3)).toBe('E-4')
  expect(step(rows, 'E-1', -1, 0)).toBe('E-1')
})

test('where nothing was chosen yet, the first step leads to the first row', () => {
  expect(step(rows, undefined, 1, 0)).toBe('E-1')
  expect(step([], undefined, 1, 0)).toBeUndefined()
})

test('after the row has left the list, steps go on from its place', () => {
  const left = ['E-1', 'E-3', 'E-4']
  expect(step(left, 'E-2', 1, 1)).toBe('E-3')
  expect(step(left, 'E-2', -1, 1)).toBe('E-1')
})

test('after the last or the first row has left, steps stay within the list', () => {
  expect(step(['E-1', 'E-2', 'E-3'], 'E-4', 1, 3)).toBe('E-3')
  expect(step(['E-2', 'E-3', 'E-4'], 'E-1', -1, 0)).toBe('E-2')
})

test('a stretch holds every row between two, in the order of the list, whichever was chosen first', () => {
  expect(stretch(rows, 'E-2', 'E-4')).toEqual(['E-2', 'E-3', 'E-4'])
  expect(stretch(rows, 'E-3', 'E-1')).toEqual(['E-1', 'E-2', 'E-3'])
})

test('a stretch whose beginning has left the list is the row alone', () => {
  expect(stretch(rows, 'E-9', 'E-3')).toEqual(['E-3'])
  expect(stretch(rows, undefined, 'E-3')).toEqual(['E-3'])
})
