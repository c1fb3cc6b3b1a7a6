import { expect, test } from 'vitest'
import { isNear } from './near.ts'

test.each([
  ['template', 'template'],
  ['template', 'tempalte'],
  ['template', 'templat'],
  ['template', 'templates'],
  ['template', 'temqlate'],
  ['aab', 'ab'],
])('%s and %s are a slip of the keys apart', (one, other) => {
  expect(isNear(one, other)).toBe(true)
  expect(isNear(other, one)).toBe(true)
})

test.each([
  ['template', 'tmplat'],
  ['template', 'etmpalte'],
  ['card', 'drac'],
  ['refund', 'return'],
])('%s and %s are not', (one, other) => {
  expect(isNear(one, other)).toBe(false)
  expect(isNear(other, one)).toBe(false)
})
