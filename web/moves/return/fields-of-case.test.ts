import { expect, test } from 'vitest'
import type { Escalation } from '../../client.ts'
import { fieldsOfCase } from './fields-of-case.ts'

const escalation = {
  ticket: 'https://example.com/1',
  customer: { name: 'Northwind', persona: 'agency', plan: null, health: null, notes: null },
  criteria: [],
  ask: 'Copy the templates',
  blocker: null,
  steps: [
    { id: 'k3f', did: 'Looked it up', verdict: 'tested', saw: 'Nothing' },
    { id: 'p9x', did: 'Asked', verdict: 'confirmed', saw: null },
  ],
  evidence: [],
  evidenceWaiver: null,
  proposal: { recommendation: 'By hand', references: [], assumptions: [{ id: 'a1', text: 'One organisation' }], confidence: 'medium' },
  extra: { env: 'live' },
  unplaced: [],
} as unknown as Escalation

const fields = fieldsOfCase(escalation, { env: 'Environment', region: 'Region' })
const titled = (path: string) => fields.find((field) => field.path === path)

test('rows stand after their list, by their ids, with what people call them and how they begin', () => {
  expect(fields.map(({ path }) => path).filter((path) => path.startsWith('steps'))).toEqual([
    ...['steps', 'steps[k3f]', 'steps[k3f].did', 'steps[k3f].verdict', 'steps[k3f].saw'],
    ...['steps[p9x]', 'steps[p9x].did', 'steps[p9x].verdict', 'steps[p9x].saw'],
  ])
  expect(titled('steps[p9x].did')).toEqual({ path: 'steps[p9x].did', title: 'Step 2, what was done', begins: 'Asked' })
  expect(titled('proposal.assumptions[a1].text')).toMatchObject({ title: 'Assumption 1, text', begins: 'One organisation' })
})

test('what was left empty can be marked too', () => {
  expect(titled('blocker')).toEqual({ path: 'blocker', title: 'Why Tier 1 cannot resolve it', begins: '' })
  expect(titled('steps[p9x].saw')?.begins).toBe('')
})

test('fields of the SOP’s own are there, filled in or not', () => {
  expect(titled('extra.env')).toEqual({ path: 'extra.env', title: 'Environment', begins: 'live' })
  expect(titled('extra.region')?.title).toBe('Region')
})

test('no field is offered twice', () => {
  expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length)
})
