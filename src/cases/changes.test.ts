import { expect, test } from 'vitest'
import { Case, type CaseInput } from './case.ts'
import { changesBetween } from './changes.ts'

const before: CaseInput = {
  ask: 'Copy templates to another workspace.',
  customer: { persona: 'agency', plan: 'Agency' },
  steps: [
    { id: 'k3f', did: 'Checked the docs', verdict: 'tested', saw: null },
    { id: 'm2p', did: 'Asked an admin', verdict: null, saw: 'No such button.' },
  ],
  proposal: { recommendation: 'Copy them by hand.', assumptions: [{ id: 'a1', text: 'One parent organisation.' }] },
  extra: { environment: 'production' },
}

const between = (after: CaseInput) => changesBetween(Case.parse(before), Case.parse({ ...before, ...after }))
const [docs, admin] = Case.parse(before).steps

test('the same case has no changes', () => {
  expect(between({})).toEqual([])
})

test('a field, a part of the customer and a field of the SOP’s own are named by their paths', () => {
  expect(between({ ask: null, customer: { persona: 'agency', plan: 'Pro' }, extra: { environment: 'staging', seats: 25 } })).toEqual([
    { path: 'customer.plan', was: 'Agency', is: 'Pro' },
    { path: 'ask', was: before.ask, is: null },
    { path: 'extra.environment', was: 'production', is: 'staging' },
    { path: 'extra.seats', was: null, is: 25 },
  ])
})

test('a part of a row is named by the row’s id', () => {
  expect(between({ steps: [{ ...docs, saw: 'Nothing on it.' }, admin].filter((step) => step !== undefined) })).toEqual([
    { path: 'steps[k3f].saw', was: null, is: 'Nothing on it.' },
  ])
})

test('a row that came, or went, is one change', () => {
  const added = { id: 'r9', did: 'Asked again', verdict: null, saw: null }

  expect(changesBetween(Case.parse({}), Case.parse({ steps: [added] }))).toEqual([{ path: 'steps[r9]', was: null, is: added }])
  expect(changesBetween(Case.parse({ steps: [added] }), Case.parse({}))).toEqual([{ path: 'steps[r9]', was: added, is: null }])
  expect(between({ proposal: { recommendation: 'Copy them by hand.' } })).toEqual([
    { path: 'proposal.assumptions[a1]', was: { id: 'a1', text: 'One parent organisation.' }, is: null },
  ])
})

test('the same rows in another order are one change of the list, beside what changed in them', () => {
  expect(between({ steps: [admin, docs].filter((step) => step !== undefined) })).toEqual([{ path: 'steps', was: ['k3f', 'm2p'], is: ['m2p', 'k3f'] }])
  expect(between({ steps: [{ ...admin, saw: null }, docs].filter((step) => step !== undefined) })).toEqual([
    { path: 'steps', was: ['k3f', 'm2p'], is: ['m2p', 'k3f'] },
    { path: 'steps[m2p].saw', was: 'No such button.', is: null },
  ])
  expect(between({ steps: [admin].filter((step) => step !== undefined) })).toEqual([{ path: 'steps[k3f]', was: docs, is: null }])
})

test('what nobody could place is compared whole', () => {
  expect(between({ unplaced: ['Regards'] })).toEqual([{ path: 'unplaced', was: [], is: ['Regards'] }])
})

test('an extra field that is empty is the same as none', () => {
  expect(between({ extra: { environment: 'production', seats: null } })).toEqual([])
})
