import { expect, test } from 'vitest'
import { emptyCase } from '../draft/case-of.ts'
import { filledFrom, isFromDesk } from './fill.ts'

const northwind = { name: 'Northwind', persona: null, plan: 'Agency', health: 'at-risk', notes: null } as const
const harbour = { name: 'Harbour Lane Books', persona: 'merchant', plan: null, health: null, notes: null }

test('only what is empty is filled, and what is blank is empty', () => {
  const draft = { ...emptyCase, customer: { ...emptyCase.customer, name: 'Northwind Ltd', plan: ' ' } }
  const { after, from } = filledFrom(draft, { customer: northwind }, {})
  expect(after.customer).toEqual({ name: 'Northwind Ltd', persona: null, plan: 'Agency', health: 'at-risk', notes: null })
  expect(from).toEqual({ 'customer.plan': 'Agency', 'customer.health': 'at-risk' })
})

test('another ticket replaces what came from the first, and not what was typed over it', () => {
  const first = filledFrom(emptyCase, { customer: northwind }, {})
  const typed = { ...first.after, customer: { ...first.after.customer, plan: 'Enterprise' } }
  expect(isFromDesk(typed, 'customer.name', first.from)).toBe(true)
  expect(isFromDesk(typed, 'customer.plan', first.from)).toBe(false)
  const { after, from } = filledFrom(typed, { customer: harbour }, first.from)
  expect(after.customer).toEqual({ name: 'Harbour Lane Books', persona: 'merchant', plan: 'Enterprise', health: null, notes: null })
  expect(from).toEqual({ 'customer.name': 'Harbour Lane Books', 'customer.persona': 'merchant' })
})
