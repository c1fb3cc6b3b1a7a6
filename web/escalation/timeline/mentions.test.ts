import { expect, test } from 'vitest'
import { mentionBeingTyped, peopleNamed, withIds, withNames } from './mentions.ts'

const [ann, anna, tomasz] = [
  { id: '1a', name: 'Ann' },
  { id: '2b', name: 'Anna Lund' },
  { id: '3c', name: 'Tomasz Zieliński' },
]
const people = [ann, anna, tomasz]

test('names are sent as ids, the longest name first, and never a part of another word', () => {
  expect(withIds('@Anna Lund, please ask @ann. Mail ann@Ann.example or @Annabel.', people)).toBe('@2b, please ask @1a. Mail ann@Ann.example or @Annabel.')
  expect(withIds('@Tomasz Zieliński!', people)).toBe('@3c!')
  expect(withIds('@Ann', [])).toBe('@Ann')
})

test('of two with one name the one that was chosen is meant', () => {
  expect(withIds('@Ann', [{ id: '9z', name: 'Ann' }, ...people])).toBe('@9z')
})

test('ids are read as names, and what Markdown would take for its own is left a name', () => {
  expect(withNames('@1A and @2b', people)).toBe('[@Ann](#mention) and [@Anna Lund](#mention)')
  expect(withNames('@1a', [{ id: '1a', name: '*A* [n]' }])).toBe('[@\\*A\\* \\[n\\]](#mention)')
})

test('an “@” after a space begins a mention, one in an address does not', () => {
  expect(mentionBeingTyped('Hello @to', 9)).toEqual({ at: 6, letters: 'to' })
  expect(mentionBeingTyped('@', 1)).toEqual({ at: 0, letters: '' })
  expect(mentionBeingTyped('@Anna Lu', 8)).toEqual({ at: 0, letters: 'Anna Lu' })
  expect(mentionBeingTyped('ann@to', 6)).toBeNull()
  expect(mentionBeingTyped('@Ann, please', 12)).toBeNull()
  expect(mentionBeingTyped('Hello @to you', 5)).toBeNull()
})

test('people are found by the beginning of any of their names, with or without accents', () => {
  expect(peopleNamed(people, 'ziel')).toEqual([tomasz])
  expect(peopleNamed(people, 'zielin')).toEqual([tomasz])
  expect(peopleNamed(people, 'anna l')).toEqual([anna])
  expect(peopleNamed(people, 'an')).toEqual([ann, anna])
  expect(peopleNamed(people, 'x')).toEqual([])
})
