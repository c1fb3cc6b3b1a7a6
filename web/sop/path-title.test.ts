import { expect, test } from 'vitest'
import { segmentsOf, textOfValue, titleOfSopPath } from './path-title.ts'
import type { Sop } from './version.ts'

const sop = {
  fields: [
    { field: 'steps', title: 'Steps taken' },
    { field: 'steps[].saw', title: 'What you saw' },
  ],
  extra: [{ id: 'environment', title: 'Environment' }],
} as unknown as Sop

test('a row’s name may hold brackets and dots of its own', () => {
  expect(segmentsOf('fields[steps[].saw].why')).toEqual([
    { name: 'fields', row: 'steps[].saw' },
    { name: 'why', row: null },
  ])
  expect(segmentsOf('fields[customer.name].title')[0]).toEqual({ name: 'fields', row: 'customer.name' })
})

test.each([
  ['title', 'Title'],
  ['texts.intro', 'Introduction'],
  ['criteria[beyond-access].proof.question', 'Reason “beyond-access”, proof, question'],
  ['fields[steps[].saw].why', 'Field “What you saw”, why it is asked'],
  ['extra[environment]', 'Further field “Environment”'],
  ['vocabularies.personas[agency].words', 'Persona “agency”, ways to write it'],
  ['handoff.states.submitted.team', 'Handoff, ticket, submitted, team'],
  ['flow', 'What happens then'],
])('%s is read as %s', (path, title) => {
  expect(titleOfSopPath(path, sop)).toBe(title)
})

test('values are read as text', () => {
  expect(textOfValue(null)).toBe('')
  expect(textOfValue(['agencies', 'reseller'])).toBe('agencies, reseller')
  expect(textOfValue(['Submit it.', 'Watch for the answer.'])).toBe('Submit it.\nWatch for the answer.')
  expect(textOfValue({ title: 'A bug', test: ['Is it?'], handoff: [] })).toBe('title: A bug\ntest: Is it?')
})
