import { expect, test } from 'vitest'
import { rangeAsked } from './byte-range.ts'

test.for([
  [undefined, 'whole'],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-5', { first: 2, last: 5 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-999999999999999', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['Bytes=9-', { first: 9, last: 9 }],
  ['bytes=10-', 'beyond'],
  ['bytes=10-12', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=5-2', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=1-2', 'whole'],
  ['bytes=1-99999999999999999999', 'whole'],
] as const)('of ten bytes, %s asks for %j', ([header, range]) => {
  expect(rangeAsked(header, 10)).toEqual(range)
})
