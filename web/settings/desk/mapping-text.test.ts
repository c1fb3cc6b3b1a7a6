import { expect, test } from 'vitest'
import { atInputOf, changedOf, type Mapping, mappingOf, writtenOf } from './mapping-text.ts'

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

test('blanks, empty lines and an “=” in what the help desk writes do no harm; a line without one asks for its value', () => {
  const written = { ...writtenOf(mapping), plan: { from: ' company.plan ,, ', words: 'tier=pro = Growth\n\nbasic=Basic\n starter ' } }
  expect(mappingOf(written).plan).toEqual({
    from: ['company.plan'],
    words: [
      { written: 'tier=pro', value: 'Growth' },
      { written: 'basic', value: 'Basic' },
      { written: 'starter', value: '' },
    ],
  })
})

test('what nobody touched is not sent, even where one line could not hold it', () => {
  const odd: Mapping = { ...mapping, plan: { from: ['company.attributes.Plan, current'], words: [{ written: 'a\nb', value: 'Growth' }] } }
  const written = writtenOf(odd)
  expect(changedOf(written, odd)).toEqual({})
  expect(changedOf({ ...written, notes: { from: 'contact.name', words: '' } }, odd)).toEqual({ notes: { from: ['contact.name'], words: [] } })
})

test('what is refused is said where it was written: at the line that people see, blank ones counted, and with the source', () => {
  const written = { ...writtenOf(mapping), plan: { from: ', contact.kind', words: 'pro = Growth\n\n \nbasic' } }
  expect(
    [
      { field: 'plan.from[0]', message: 'Take company.name.' },
      { field: 'mapping.plan.words[1].value', message: 'Say what it is called here.' },
      { field: 'plan.words', message: 'Keep this to 200 translations.' },
      { field: 'name', message: 'Another.' },
    ].map(atInputOf(written)),
  ).toEqual([
    { field: 'plan.from', message: '“contact.kind”: Take company.name.' },
    { field: 'plan.words', message: 'Line 4: Say what it is called here.' },
    { field: 'plan.words', message: 'Keep this to 200 translations.' },
    { field: 'name', message: 'Another.' },
  ])
})
