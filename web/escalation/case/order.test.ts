import { expect, test } from 'vitest'
import { partsOf, placeOf } from './order.ts'

const asked = { question: '?', title: 'Title', why: 'Why' }
const extra = (id: string, after: string) => ({ ...asked, id, after, type: 'text' as const, choices: [] })
const names = (...given: Parameters<typeof partsOf>) => partsOf(...given).map(({ name }) => name)

test('a case is read in the order of its SOP, and what that does not ask for comes last', () => {
  const fields = [
    { ...asked, field: 'ask' as const },
    { ...asked, field: 'steps[].did' as const },
    { ...asked, field: 'ticket' as const },
  ]
  expect(names({ fields, extra: [] }, { extra: {} })).toEqual(['ask', 'steps', 'ticket', 'customer', 'criteria', 'blocker', 'evidence', 'proposal'])
})

test('what the SOP adds stands after the field it follows, in the order it is given', () => {
  const fields = [
    { ...asked, field: 'ticket' as const },
    { ...asked, field: 'customer.plan' as const },
    { ...asked, field: 'ask' as const },
  ]
  const sop = { fields, extra: [extra('browser', 'customer.plan'), extra('region', 'browser'), extra('seats', 'customer.plan')] }
  expect(names(sop, { extra: {} }).slice(0, 6)).toEqual(['ticket', 'customer', 'browser', 'region', 'seats', 'ask'])
})

test('what was written and its SOP no longer knows is read all the same', () => {
  expect(names(null, { extra: { environment: 'Staging' } })).toEqual([
    'ticket',
    'customer',
    'criteria',
    'ask',
    'blocker',
    'steps',
    'evidence',
    'proposal',
    'environment',
  ])
})

test('what is said about a part of a row is shown where that part is drawn', () => {
  expect(placeOf('evidence[e1].caption')).toBe('evidence[e1]')
  expect(placeOf('proposal.references[r1].url')).toBe('proposal.references[r1]')
  expect(placeOf('proposal.assumptions[a1]')).toBe('proposal.assumptions[a1].text')
  expect(placeOf('criteria[c1].criterion')).toBe('criteria[c1]')
  expect(placeOf('criteria[c1].proof')).toBe('criteria[c1].proof')
  expect(placeOf('steps[s1].saw')).toBe('steps[s1].saw')
  expect(placeOf('steps[s1]')).toBe('steps[s1].did')
  expect(placeOf('steps')).toBe('steps')
  expect(placeOf('customer.plan')).toBe('customer.plan')
})
