import { expect, test } from 'vitest'
import { openShelf } from './shelf.ts'
import { isAnswered } from './sure.ts'

const shelf = openShelf([
  { id: 'owner', title: 'Move an account to another owner', body: 'An administrator opens Billing and chooses Change owner.', aliases: [] },
  { id: 'invoice', title: 'When invoices are sent', body: 'On the first of each month, to the billing contact.', aliases: [] },
  { id: 'templates', title: 'Copy templates between workspaces', body: 'Export the template, and import it in the other workspace.', aliases: [] },
])

test('a question that a text answers in its own words is answered; one about something else is not, however it ranks', () => {
  expect(isAnswered(shelf.ask('how to copy a template between workspaces', { limit: 3 }))).toBe(true)
  const other = shelf.ask('Does the mobile app work without a workspace?', { limit: 3 })
  expect(other.length).toBeGreaterThan(0)
  expect(isAnswered(other)).toBe(false)
  expect(isAnswered([])).toBe(false)
})
