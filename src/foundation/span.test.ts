import { expect, test } from 'vitest'
import { Span } from './span.ts'

const hour = 3_600_000

test.each([
  ['PT1H', hour],
  ['PT90M', 1.5 * hour],
  ['PT1H30M5S', 1.5 * hour + 5000],
  ['P7D', 168 * hour],
  ['P1W', 168 * hour],
  ['P1DT2H', 26 * hour],
  [0, 0],
  [1500, 1500],
])('%s is so many milliseconds', (given, span) => {
  expect(Span.parse(given)).toBe(span)
})

test.each([['PT'], ['P'], ['P1DT'], ['1H'], ['P1M'], ['-PT1H'], ['P99999D'], [-1], [1.5], [null], ['']])('%s is no span of time ahead', (given) => {
  expect(Span.safeParse(given)).toMatchObject({ success: false, error: { issues: [{ message: expect.stringContaining('PT1H or P7D') }] } })
})
