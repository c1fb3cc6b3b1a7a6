import { expect, test } from 'vitest'
import { shippedSops } from '#src/sops/shipped.ts'
import { type Mapping, usualMapping } from '#src/workspace/mapping.ts'
import { fill } from './fill.ts'

const found = (await shippedSops()).find(({ sop }) => sop.name === 'non-bug-escalation')
if (!found) throw new Error('the usual SOP is shipped')
const { vocabularies } = found.sop

const contact = { name: 'Rosa Ruiz', email: 'rosa@northwind.example', attributes: { kind: 'reseller', vip: true } }
const company = { name: 'Northwind', plan: 'agency_v2', monthlySpend: 1200, size: 40, attributes: { health: 'amber', 'account.note': '25+ sites' } }
const mapping = (changes: Partial<Mapping>): Mapping => ({ ...usualMapping, ...changes })
const from = (...sources: string[]) => ({ from: sources, words: [] })

test('usually the name is the company’s, or else the contact’s, and the plan the company’s', () => {
  const known = { contact, company: { ...company, plan: 'Agency plan' } }
  expect(fill(known, usualMapping, vocabularies)).toEqual({
    customer: { name: 'Northwind', plan: 'Agency', persona: null, health: null, notes: null },
    unfilled: [],
  })
  expect(fill({ contact, company: null }, usualMapping, vocabularies).customer.name).toBe('Rosa Ruiz')
})

test('a value that the SOP has no word for is translated, or not filled and said', () => {
  expect(fill({ contact, company }, usualMapping, vocabularies)).toMatchObject({
    customer: { plan: null },
    unfilled: [{ field: 'customer.plan', because: expect.stringMatching(/^The help desk says “agency_v2”, which is no plan that is known here\./) }],
  })
  const translating = mapping({ plan: { from: ['company.plan'], words: [{ written: 'AGENCY_V2', value: 'Agency' }] } })
  expect(fill({ contact, company }, translating, vocabularies)).toMatchObject({ customer: { plan: 'Agency' }, unfilled: [] })
})

test('attributes fill persona, health and notes, in the words that the SOP knows', () => {
  const all = mapping({ persona: from('contact.attributes.kind'), health: from('company.attributes.health'), notes: from('company.attributes.account.note') })
  expect(fill({ contact, company }, all, vocabularies).customer).toMatchObject({ persona: 'agency', health: 'at-risk', notes: '25+ sites' })
})

test('what is missing says which part of it', () => {
  const because = (known: Parameters<typeof fill>[0], changes: Partial<Mapping>) =>
    fill(known, mapping(changes), vocabularies).unfilled.map(({ because }) => because)
  expect(because({ contact: null, company: null }, {})).toEqual([
    'The ticket has no company in the help desk. The ticket has no contact in the help desk.',
    'The ticket has no company in the help desk.',
  ])
  expect(because({ contact, company: { ...company, plan: ' ' } }, {})).toEqual(['The help desk has no plan for this company.'])
  expect(because({ contact, company }, { plan: from(), persona: from('contact.attributes.toString') })).toEqual([
    'The help desk has no “toString” for this contact.',
  ])
})

test('nothing is filled that the mapping does not name', () => {
  const filled = fill({ contact, company }, mapping({ name: from(), plan: from() }), vocabularies)
  expect(filled).toEqual({ customer: { name: null, persona: null, plan: null, health: null, notes: null }, unfilled: [] })
})

test('where the SOP knows no plans, any is taken', () => {
  expect(fill({ contact, company }, usualMapping, { ...vocabularies, plans: [] }).customer.plan).toBe('agency_v2')
})
