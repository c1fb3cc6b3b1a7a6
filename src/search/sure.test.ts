import { expect, test } from 'vitest'
import { openShelf } from './shelf.ts'
import { isAnswered, isSame, type Parts, sureOf } from './sure.ts'

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

const many = 1_000
const lexical = (said: number, alike: number): Parts => ({ said, alike, meant: null })
const meant = (nearest: number): Parts => ({ said: 0.5, alike: 0.4, meant: { nearest, whole: nearest } })

test('the more of a question a text says, looks and means, the surer it is; and the more it stands out', () => {
  const first = (...found: Parts[]) => sureOf(found, many)[0] ?? 0
  expect(first(lexical(1, 1), lexical(0.2, 0.2))).toBeGreaterThan(first(lexical(0.5, 0.5), lexical(0.2, 0.2)))
  expect(first(lexical(0.8, 0.8), lexical(0.2, 0.2))).toBeGreaterThan(first(lexical(0.8, 0.8), lexical(0.7, 0.7)))
  expect(first(meant(0.9), meant(0.4))).toBeGreaterThan(first(meant(0.6), meant(0.4)))
  expect(first(meant(0.9), lexical(0.5, 0.4))).toBe(first(lexical(0.5, 0.4), lexical(0.5, 0.4)))
})

test('no two of what was found are both sure to answer', () => {
  expect(sureOf([lexical(1, 1), lexical(1, 1)], many).every((sure) => sure < 0.5)).toBe(true)
})

test('what is found is not always answered', () => {
  const sure = (...found: Parts[]) => isAnswered(sureOf(found, many).map((sure) => ({ sure })))
  expect(sure(lexical(1, 1), lexical(0.1, 0.2))).toBe(true)
  expect(sure(lexical(0.3, 0.3), lexical(0.2, 0.2))).toBe(false)
  expect(sure()).toBe(false)
})

test('the same question is known as such by what it says: alone on the shelf, or one of several', () => {
  const found = (...titles: string[]) =>
    openShelf(titles.map((title) => ({ id: title, title, body: '', aliases: [] })))
      .ask('The customer wants to copy their content templates to eleven other workspaces in one go.', { limit: 3 })
      .filter(isSame)
      .map(({ id }) => id)
  const same = 'They want to copy their content templates to all of their other workspaces in one go.'
  const copy = 'Copy content templates to eleven other workspaces, all in one go.'
  const near = 'The customer wants to see their invoices of the last year in one list.'
  expect(found(same)).toEqual([same])
  expect(found(same, copy, near).toSorted()).toEqual([copy, same])
  expect(found(near)).toEqual([]) // it stands out for being the only one
  expect(found(near, 'A user cannot sign in since Tuesday.')).toEqual([])
})

test('among few texts it is no answer to stand out from what is about something else altogether', () => {
  const near: Parts = { said: 0.2, alike: 0.1, meant: { nearest: 0.5, whole: 0.55 } }
  const nothing: Parts = { said: 0, alike: 0.08, meant: { nearest: 0.1, whole: 0.1 } }
  expect(sureOf([near, nothing], many)[0]).toBeGreaterThan(0.75)
  expect(sureOf([near, nothing], 2)[0]).toBeLessThan(0.25)
  expect(sureOf([{ said: 1, alike: 1, meant: { nearest: 0.9, whole: 0.85 } }, nothing], 2)[0]).toBeGreaterThan(0.75)
})
