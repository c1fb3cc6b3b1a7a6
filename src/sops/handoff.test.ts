import { describe, expect, test } from 'vitest'
import { Case } from '#src/cases/case.ts'
import { handoffOf, ticketAfter } from './handoff.ts'
import { shippedSops } from './shipped.ts'

const shipped = await shippedSops()
const sop = shipped.find(({ name }) => name === 'non-bug-escalation')?.sop ?? expect.fail('no SOP')

describe('a case is handed', () => {
  test.each([
    ['not-documented', ['Tier 2']],
    ['steps-exhausted', ['Tier 2']],
    ['beyond-access', ['Tier 2']],
    ['business-decision', ['Tier 2', 'CS Lead']],
    ['policy-ambiguity', ['Tier 2', 'CS Lead']],
    ['one nobody knows', ['Tier 2']],
  ])('for the reason %s to %j', (criterion, to) => {
    expect(handoffOf(Case.parse({ criteria: [{ criterion }] }), sop)).toMatchObject({ queue: 'Tier 2', channel: '#tier-2-escalations', to })
  })

  test('for two reasons of the CS Lead’s to her once', () => {
    const given = Case.parse({ criteria: [{ criterion: 'business-decision' }, { criterion: 'policy-ambiguity' }] })

    expect(handoffOf(given, sop).roles).toEqual(['tier2', 'lead'])
  })
})

const on = { name: 'needs-triage', on: true }
const off = { name: 'needs-triage', on: false }

test.each([
  ['draft', null, null],
  ['submitted', on, { kind: 'team', name: 'Tier 2' }],
  ['accepted', off, null],
  ['returned', off, { kind: 'agent' }],
  ['decided', null, null],
  ['closed', off, { kind: 'agent' }],
] as const)('once %s, the ticket has its tag and team', (state, tag, team) => {
  expect(ticketAfter(state, sop)).toEqual({ tag, team })
})
