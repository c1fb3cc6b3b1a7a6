import { expect, test } from 'vitest'
import { rowsOf } from './rows.ts'

const kept = {
  at: '2026-03-02T12:00:00Z',
  ticket: { id: '7', url: null, number: null, subject: 'Copying templates', state: 'open' as const, tags: ['vip', 'new'], team: null },
  customer: { name: 'Northwind', persona: null, plan: 'Agency', health: null, notes: null },
  unfilled: [],
}

test('what was kept is said in the order in which people ask, without what is empty', () => {
  expect(rowsOf(kept, [])).toEqual([
    { field: 'customer.name', was: 'Northwind', is: null },
    { field: 'customer.plan', was: 'Agency', is: null },
    { field: 'ticket.subject', was: 'Copying templates', is: null },
    { field: 'ticket.state', was: 'open', is: null },
    { field: 'ticket.tags', was: 'vip, new', is: null },
  ])
})

test('what changed since says what it is now, also where it was nothing before, or is nothing now', () => {
  const rows = rowsOf(kept, [
    { field: 'customer.plan', was: 'Agency', is: null },
    { field: 'ticket.state', was: 'open', is: 'closed' },
    { field: 'ticket.team', was: null, is: 'Billing' },
  ])
  expect(rows.filter(({ is }) => is !== null)).toEqual([
    { field: 'customer.plan', was: 'Agency', is: 'nothing' },
    { field: 'ticket.state', was: 'open', is: 'closed' },
    { field: 'ticket.team', was: '', is: 'Billing' },
  ])
})
