import { expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

const told = (text: string) => Object.fromEntries([...amountsIn(text)].map(([unit, amounts]) => [unit, [...amounts]]))

test('shares, sums and spans of time are read as people write them', () => {
  expect(told('Refund 20 % within two weeks, or a credit of €1,200.50; not 20 percent twice.')).toEqual({ '%': ['20'], '€': ['1200.5'], weeks: ['2'] })
  expect(told('49 EUR, 1.200,50 euros and $5')).toEqual({ '€': ['49', '1200.5'], $: ['5'] })
  expect(told('One-month grace, then 12-month terms; twelve months at most.')).toEqual({ months: ['1', '12'] })
})

test('what is no such amount is left out', () => {
  expect(told('Copy 40 templates to workspace 7 of plan 2026; see E-1042, today.')).toEqual({})
  expect(told('Someone dayside phoned weekly.')).toEqual({})
})
