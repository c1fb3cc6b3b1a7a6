import { expect, test } from 'vitest'
import { changed, isNarrowed, readSearch, writeSearch } from './search.ts'

test('an address without a word is the list to triage', () => {
  expect(readSearch({})).toEqual({ view: 'queue' })
  expect(writeSearch({ view: 'queue' })).toEqual({})
})

test('what an address says comes back the same', () => {
  const words = { view: 'all', criterion: 'beyond-access', plan: 'Agency', state: 'closed', q: 'template', sort: 'oldest', saved: '1' }
  expect(writeSearch(readSearch(words))).toEqual(words)
})

test('what nobody knows is left out, and so is what is empty', () => {
  expect(readSearch({ view: 'nonsense', state: 'lost', sort: 'by-colour', q: '', colour: 'red' })).toEqual({ view: 'queue' })
})

test('a view that shows one state takes the chosen state away, the other filters stay', () => {
  const all = readSearch({ view: 'all', state: 'closed', persona: 'agency' })
  expect(changed(all, { view: 'returned' })).toEqual({ view: 'returned', persona: 'agency' })
  expect(changed(all, { view: 'holding' })).toEqual({ view: 'holding', state: 'closed', persona: 'agency' })
})

test('a filter that is taken out leaves nothing behind', () => {
  const narrowed = readSearch({ plan: 'Agency' })
  expect(isNarrowed(narrowed)).toBe(true)
  expect(isNarrowed(changed(narrowed, { plan: undefined }))).toBe(false)
})
