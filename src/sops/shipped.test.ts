import { describe, expect, test } from 'vitest'
import { readTicket } from '#src/cases/ticket.ts'
import { fieldsInOrder } from './rules/order.ts'
import { shippedSops } from './shipped.ts'

const shipped = await shippedSops()
const sopNamed = (name: string) => shipped.find((one) => one.name === name)?.sop ?? expect.fail(`no SOP ${name}`)
const [nonBug, bug] = [sopNamed('non-bug-escalation'), sopNamed('bug-escalation')]

describe('the SOP for what is no bug', () => {
  test('has the policy’s five criteria, and two of them are for the CS Lead too', () => {
    const lead = nonBug.criteria.map(({ id, handoff }) => `${id}${handoff.length > 0 ? ` → ${handoff}` : ''}`)

    expect(lead).toEqual(['not-documented', 'steps-exhausted', 'beyond-access', 'business-decision → lead', 'policy-ambiguity → lead'])
  })

  test('sends back for one thing alone: a missing proposed solution', () => {
    expect(nonBug.fields.filter(({ rule }) => rule === 'returns').map(({ field }) => field)).toEqual(['proposal.recommendation'])
    expect(bug.fields.some(({ rule }) => rule === 'returns')).toBe(false)
  })

  test('demands what the policy demands, and only advises on what it wants “if available”', () => {
    const by = (severity: string) => nonBug.fields.filter(({ rule }) => rule === severity).map(({ field, or }) => (or ? `${field} or ${or}` : field))

    expect(by('blocks')).toEqual([
      ...['ticket', 'customer.persona', 'customer.plan or customer.health', 'criteria', 'criteria[].proof', 'ask', 'blocker', 'steps', 'steps[].did'],
      'evidence or evidenceWaiver',
    ])
    expect(by('advises')).toEqual(['steps[].verdict', 'steps[].saw', 'proposal.references', 'proposal.assumptions'])
  })

  test('has the policy’s names: macro, tag, team, and the address of its sample', () => {
    expect(nonBug.macro.title).toBe('SA - Internal | Escalation (Non-Bug)')
    expect(nonBug.handoff).toMatchObject({ tag: 'needs-triage', called: { tier2: 'Tier 2', lead: 'CS Lead' }, states: { submitted: { team: 'Tier 2' } } })
    expect(readTicket(nonBug.sample.split('\n')[0]?.slice('Ticket: '.length) ?? '')).toMatchObject({ kind: 'abbreviated' })
  })

  test('knows the personas the policy names', () => {
    expect(nonBug.vocabularies.personas.map(({ value }) => value)).toEqual(expect.arrayContaining(['agency', 'merchant']))
  })

  test('says of everything it asks why it asks', () => {
    for (const { why, question } of [...nonBug.fields, ...bug.fields, ...bug.extra]) expect(`${question}${why}`).toMatch(/\?.+\.$/)
  })
})

test('each SOP sends what is not its own to the other, after asking', () => {
  expect(nonBug.notFor.map(({ sop, test }) => [sop, test.length > 0])).toEqual([['bug-escalation', true]])
  expect(bug.notFor.map(({ sop, test }) => [sop, test.length > 0])).toEqual([['non-bug-escalation', true]])
})

test('the SOP for bugs has its own channel, tag and team, and asks for three things more', () => {
  expect([bug.handoff.channel, bug.handoff.tag, bug.handoff.states.submitted.team]).not.toContain(nonBug.handoff.channel)
  expect(bug.handoff.tag).not.toBe(nonBug.handoff.tag)
  expect(bug.handoff.states.submitted.team).not.toBe(nonBug.handoff.states.submitted.team)
  expect(bug.extra.filter(({ rule }) => rule === 'blocks').map(({ id }) => id)).toEqual(['reproduce', 'expected', 'actual'])
})

test('the fields an SOP adds stand where it wants them', () => {
  const order = fieldsInOrder(bug)

  expect(order.slice(order.indexOf('ask'), order.indexOf('steps'))).toEqual(['ask', 'extra.reproduce', 'extra.expected', 'extra.actual', 'extra.environment'])
})
