import { expect, test } from 'vitest'
import { type Mapping, mappingOf, problemsByInput, writtenOf } from './mapping-text.ts'

const nothing = { from: [], words: [] }
const mapping: Mapping = {
  ...{ name: { from: ['company.name', 'contact.name'], words: [] }, plan: nothing, health: nothing, notes: nothing },
  persona: { from: ['contact.attributes.kind'], words: [{ written: 'reseller', value: 'agency' }] },
}

test('a mapping is written as people read it, and comes back the same', () => {
  const written = writtenOf(mapping)
  expect(written.name.from).toBe('company.name, contact.name')
  expect(written.persona.words).toBe('reseller = agency')
  expect(mappingOf(written)).toEqual(mapping)
})

test('blanks, empty lines and a value with “=” in it do no harm; a line without one asks for its value', () => {
  const written = { ...writtenOf(mapping), plan: { from: ' company.plan ,, ', words: 'pro=Growth = yearly\n\n starter ' } }
  expect(mappingOf(written).plan).toEqual({
    from: ['company.plan'],
    words: [
      { written: 'pro', value: 'Growth = yearly' },
      { written: 'starter', value: '' },
    ],
  })
})

test('what is refused is said where it was written', () => {
  expect(
    problemsByInput([
      { field: 'plan.from[0]', message: 'Take company.name.' },
      { field: 'mapping.plan.words[1].value', message: 'Say what it is called here.' },
    ]),
  ).toEqual([
    { field: 'plan.from', message: 'Take company.name.' },
    { field: 'plan.words', message: '2: Say what it is called here.' },
  ])
})
