import { expect, test } from 'vitest'
import type { Sop, Written } from '../case/reading.ts'
import { changedBetween } from './changed.ts'

const round: Written = {
  ticket: '1042',
  customer: { name: 'Northwind', persona: 'agency', plan: 'Agency', health: null, notes: null },
  criteria: [{ id: 'c1', criterion: 'beyond-access', proof: 'Greyed out.' }],
  ask: 'Copy the templates.',
  blocker: 'Nobody can do it.',
  steps: [
    { id: 's1', did: 'Looked as an Admin', verdict: 'tested', saw: null },
    { id: 's2', did: 'Asked a colleague', verdict: null, saw: 'She cannot, either.' },
  ],
  evidence: [],
  evidenceWaiver: 'There is nothing to see.',
  proposal: { recommendation: 'Copy them by hand.', references: [], assumptions: [{ id: 'a1', text: 'No personal data.' }], confidence: 'low' },
  extra: {},
  unplaced: [],
}
const asked = (field: string) => ({ field, mend: 'Please say more.', by: { id: 'ada', name: 'Ada' }, at: '2026-03-02T12:00:00Z' })
const told = (after: Partial<Written>, marks = [asked('blocker')]) => changedBetween({ before: round, after: { ...round, ...after }, sop: null, asked: marks })

test('a changed field says what it was and is, with what had been asked there', () => {
  const { changes, left } = told({ blocker: 'Tier 1 has no access to the store.' })
  expect(changes).toEqual([
    {
      path: 'blocker',
      title: 'Why Tier 1 cannot resolve it',
      how: 'changed',
      was: 'Nobody can do it.',
      is: 'Tier 1 has no access to the store.',
      asked: [asked('blocker')],
    },
  ])
  expect(left).toEqual([])
})

test('what was asked for and stayed as it was is told apart', () => {
  expect(told({ ask: 'Copy forty templates.' }).left).toEqual([asked('blocker')])
})

test('a mark is answered at the field that the SOP takes instead, too', () => {
  const sop = { fields: [{ field: 'evidence', or: 'evidenceWaiver' }, { field: 'blocker' }], extra: [], criteria: [] } as unknown as Sop
  const marks = [asked('evidence'), asked('blocker')]
  const { changes, left } = changedBetween({ before: { ...round, evidenceWaiver: null }, after: round, sop, asked: marks })
  expect(changes.map((one) => [one.path, one.asked])).toEqual([['evidenceWaiver', [asked('evidence')]]])
  expect(left).toEqual([asked('blocker')])
})

test('a mark on a row is answered by a change of any of its parts, and one on a part by its row going', () => {
  const [first, second] = round.steps
  if (!first || !second) throw new Error('the case has two steps')
  expect(told({ steps: [{ ...first, saw: 'The menu has no such entry.' }, second] }, [asked('steps[s1]'), asked('steps')]).left).toEqual([])
  expect(told({ steps: [second] }, [asked('steps[s1].saw')]).left).toEqual([])
  expect(told({ steps: [second] }, [asked('steps[s2].saw')]).left).toHaveLength(1)
})

test('choices and rows are said in words, and a row that went keeps the number it had', () => {
  const [first] = round.steps
  if (!first) throw new Error('the case has steps')
  const { changes } = told({
    steps: [{ ...first, verdict: 'ruled-out' }],
    proposal: { ...round.proposal, confidence: 'high', assumptions: [...round.proposal.assumptions, { id: 'a2', text: 'They all agree.' }] },
  })
  expect(changes.map(({ title, how, was, is }) => [title, how, was, is])).toEqual([
    ['Step 1, verdict', 'changed', 'Tested', 'Ruled out'],
    ['Step 2', 'removed', 'Asked a colleague\nShe cannot, either.', ''],
    ['Assumption 2', 'added', '', 'They all agree.'],
    ['Confidence', 'changed', 'Low', 'High'],
  ])
})

test('rows in another order are one change, without their ids', () => {
  const { changes } = told({ steps: round.steps.toReversed() })
  expect(changes.map(({ title, how, was, is }) => [title, how, was, is])).toEqual([['Steps', 'moved', '', '']])
})
