import { describe, expect, test } from 'vitest'
import { Case } from './case.ts'
import { caseFields } from './fields.ts'
import { resolvePath, titleOfPath } from './paths.ts'

const upload = '0198f3a0-0000-7000-8000-000000000001'
const given = Case.parse({
  criteria: [{ id: 'c1', criterion: 'beyond-access', proof: 'No such button.' }],
  steps: [
    { id: '1', did: 'Checked the docs' },
    { id: 'k3f', did: 'Asked an admin' },
  ],
  evidence: [{ id: upload, caption: 'The empty menu', step: 'k3f' }],
  proposal: { references: [{ id: 'r1', kind: 'link', url: 'https://docs.example' }], assumptions: [{ id: 'a1', text: 'One parent.' }] },
  extra: { environment: 'production' },
})

describe('a path is resolved to rows by id, and read aloud', () => {
  test.each([
    ['ask', 'ask', 'What the user is asking'],
    ['customer', 'customer', 'Customer'],
    ['customer.persona', 'customer.persona', 'Customer, persona'],
    ['proposal', 'proposal', 'Proposed solution'],
    ['proposal.recommendation', 'proposal.recommendation', 'Recommendation'],
    ['steps', 'steps', 'Steps'],
    ['steps[k3f]', 'steps[k3f]', 'Step 2'],
    ['steps[k3f].saw', 'steps[k3f].saw', 'Step 2, what was seen'],
    ['steps[0].saw', 'steps[1].saw', 'Step 1, what was seen'],
    ['steps[1].saw', 'steps[1].saw', 'Step 1, what was seen'], // the id 1 goes before the index 1
    ['criteria[0].proof', 'criteria[c1].proof', 'Criterion 1, proof'],
    [`evidence[${upload}].caption`, `evidence[${upload}].caption`, 'Evidence 1, caption'],
    ['proposal.assumptions[a1]', 'proposal.assumptions[a1]', 'Assumption 1'],
    ['proposal.references[0].url', 'proposal.references[r1].url', 'Reference 1, address'],
    ['extra.environment', 'extra.environment', 'Environment'],
  ])('%s is %s: %s', (path, canonical, title) => {
    expect(resolvePath(given, path)).toBe(canonical)
    expect(titleOfPath(canonical, given)).toBe(title)
  })
})

describe('a path that names nothing here is null', () => {
  test.each([
    ...['', 'nonsense', 'steps[zz]', 'steps[7]', 'steps[k3f].id', 'steps[k3f].colour', 'steps[k3f].saw.more', 'ask[0]', 'customer[0]', 'proposal.nonsense'],
    ...['extra.seats', 'toString', '__proto__', 'constructor', 'steps[]', 'steps[-1]', 'unplaced[0]', 'steps[k3f]saw', ' ask', 'extra.__proto__', 'state'],
  ])('%s', (path) => expect(resolvePath(given, path)).toBeNull())
})

test('a field of the SOP’s own that is still missing can be named, and has its title from the SOP', () => {
  expect(resolvePath(given, 'extra.seats', ['environment', 'seats'])).toBe('extra.seats')
  expect(titleOfPath('extra.seats', given, { seats: 'How many seats' })).toBe('How many seats')
  expect(titleOfPath('extra.planLimit', given, {})).toBe('Plan limit')
  expect(titleOfPath('extra.constructor', given, {})).toBe('Constructor')
})

test('a mark on a row that was taken out still reads as one', () => {
  expect(titleOfPath('steps[gone].saw', given)).toBe('Step (taken out), what was seen')
})

test('every part that the schema of a case has, has its name', () => {
  const full = Case.parse({ ...given, proposal: given.proposal })
  const parts = (value: unknown, path: string): string[] => {
    if (Array.isArray(value)) return [path, ...value.slice(0, 1).flatMap((row) => parts(row, `${path}[]`))]
    const nested = typeof value === 'object' && value !== null && path !== 'extra'
    return nested ? [path, ...Object.entries(value).flatMap(([name, inner]) => parts(inner, path === '' ? name : `${path}.${name}`))] : [path]
  }
  const named = parts(full, '').filter((path) => path !== '' && !path.endsWith('.id') && !path.endsWith('[].id'))

  expect(Object.keys(caseFields).toSorted()).toEqual(named.toSorted())
})
