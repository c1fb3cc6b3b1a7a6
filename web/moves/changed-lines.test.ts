import { expect, test } from 'vitest'
import type { Escalation } from '../client.ts'
import { changedLines } from './changed-lines.ts'

const leila = { id: 'leila', name: 'Leila' }
const escalation = {
  steps: [{ id: 'k3f', did: 'Looked', verdict: 'tested', saw: 'Nothing' }],
  criteria: [],
  evidence: [],
  proposal: { references: [], assumptions: [] },
  extra: {},
} as unknown as Escalation
const at = '2020-11-24T16:20:00.000Z'
const lines = (path: string, was: unknown, is: unknown) => changedLines([{ path, was, is, by: leila, at }], escalation, { env: 'Environment' })

test('state and holder are said in words, under who did it and when', () => {
  const changed = [
    { path: 'state', was: 'submitted', is: 'accepted', by: leila, at },
    { path: 'holder', was: { kind: 'queue', queue: 'Tier 2' }, is: { kind: 'person', person: leila }, by: leila, at },
  ]

  expect(changedLines(changed, escalation, {})).toEqual([
    {
      by: 'Leila',
      at,
      lines: [
        { path: 'state', title: 'State', was: null, is: null, what: 'Submitted → Accepted' },
        { path: 'holder', title: 'Holder', was: null, is: null, what: 'the Tier 2 queue → Leila' },
      ],
    },
  ])
})

test('texts of the case stand side by side, to be compared word by word', () => {
  expect(lines('steps[k3f].saw', 'Nothing', 'A refusal')[0]?.lines).toEqual([
    { path: 'steps[k3f].saw', title: 'Step 1, what was seen', was: 'Nothing', is: 'A refusal', what: null },
  ])
})

test('a row that came is said with its texts, one that went too', () => {
  const row = { id: 'k3f', did: 'Looked', verdict: 'tested', saw: 'Nothing' }

  expect(lines('steps[k3f]', null, row)[0]?.lines[0]).toMatchObject({ title: 'Step 1', was: '', is: 'Looked · tested · Nothing' })
  expect(lines('steps[gone]', row, null)[0]?.lines[0]).toMatchObject({ title: 'Step (taken out)', was: 'Looked · tested · Nothing', is: '' })
})

test('fields of the SOP’s own are called by their titles', () => {
  expect(lines('extra.env', 'live', 'test')[0]?.lines[0]?.title).toBe('Environment')
})

test('what is no text is said to have changed', () => {
  expect(lines('marks', [], [{}, {}])[0]?.lines[0]?.what).toBe('none → 2 fields marked')
  expect(lines('decision', null, {})[0]?.lines[0]?.what).toBe('added')
  expect(lines('steps', ['a', 'b'], ['b', 'a'])[0]?.lines[0]?.what).toBe('changed')
})
