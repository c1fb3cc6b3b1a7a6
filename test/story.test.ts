import { describe, expect, test } from 'vitest'
import { completeCase } from './cases.ts'
import { type Answer, maya, openOffice, tomas } from './office.ts'

/** The names of what may be done next, for whoever asked. */
const may = ({ body }: Answer) => body.moves.filter((one: { allowed: boolean }) => one.allowed).map((one: { move: string }) => one.move)

describe('an escalation, from draft to closed', () => {
  test('is refused while incomplete, then accepted, returned, mended, decided with changes, carried out, and its timeline tells the story', async () => {
    const office = await openOffice()
    const [asMaya, asTomas] = [office.as(maya), office.as(tomas)]

    const draft = await asMaya.post('/api/escalations', { ...completeCase, proposal: {} })
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', version: 1, holder: { kind: 'person', person: { name: 'Maya' } } } })
    expect(draft.headers.get('etag')).toBe('"1"')
    const at = `/api/escalations/${draft.body.number}`

    const tooSoon = await asMaya.post(`${at}/submissions`, {}, { version: 1 })
    expect(tooSoon).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'escalation.not_ready' } })
    expect(tooSoon.body.findings).toContainEqual(expect.objectContaining({ field: 'proposal.recommendation', severity: 'returns' }))

    const mended = await asMaya.patch(at, { proposal: completeCase.proposal }, { version: 1 })
    expect(mended).toMatchObject({ status: 200, body: { version: 2, proposal: { confidence: 'medium' } } })
    office.later(60_000)
    const submitted = await asMaya.post(`${at}/submissions`, {}, { version: 2 })
    expect(submitted).toMatchObject({
      status: 201,
      body: { state: 'submitted', rounds: 1, holder: { kind: 'queue', queue: 'Tier 2', sentence: 'in the Tier 2 queue since 13:01' } },
    })

    office.later(60_000)
    const accepted = await asTomas.post(`${at}/acceptances`, {}, { version: 3 })
    expect(accepted.body).toMatchObject({ state: 'accepted', holder: { person: { name: 'Tomás' }, sentence: 'with Tomás (Tier 2) since 13:02' } })
    expect(may(accepted)).toEqual(['return', 'decide', 'self-serve', 'assign', 'release', 'wait', 'divert', 'merge'])

    office.later(60_000)
    const marks = [{ field: 'steps[1].saw', mend: 'Which role did you look as, and in which plan?' }]
    const returned = await asTomas.post(`${at}/returns`, { marks, note: 'Nearly there.' }, { version: 4 })
    expect(returned.body).toMatchObject({ state: 'returned', holder: { person: { name: 'Maya' } }, marks: [{ field: 'steps[s2].saw', by: { name: 'Tomás' } }] })

    const steps = completeCase.steps.map((step) =>
      step.id === 's2' ? { ...step, saw: 'As an Admin on the Agency plan: Duplicate, within the workspace only.' } : step,
    )
    const repaired = await asMaya.patch(at, { steps }, { version: 5 })
    office.later(60_000)
    const again = await asMaya.post(`${at}/submissions`, {}, { version: repaired.body.version })
    expect(again.body).toMatchObject({ state: 'submitted', rounds: 2, marks: [] })

    office.later(60_000)
    const decision = {
      decision: 'with-changes',
      reason: 'Worth doing for an Agency of this size; the support engineer can run the script.',
      answer: 'DevOps duplicates the templates by script, once, for this customer.',
      assumptions: [
        { id: 'a1', holds: 'true' },
        { id: 'a2', holds: 'unknown' },
      ],
      carryOut: { by: 'outside', who: 'DevOps', until: '2026-03-04T16:00:00Z' },
    }
    const decided = await asTomas.post(`${at}/decisions`, decision, { version: again.body.version })
    expect(decided).toMatchObject({
      status: 201,
      body: { state: 'decided', holder: { person: { name: 'Tomás' } }, decision: { carryOut: { by: 'outside', who: 'DevOps' } } },
    })
    expect(decided.body.decision.difference).toEqual([
      { kind: 'same', text: 'DevOps duplicates the templates by ' },
      { kind: 'removed', text: 'hand' },
      { kind: 'added', text: 'script' },
      { kind: 'same', text: ', once, for this customer.' },
    ])

    const untold = await asMaya.post(`${at}/closings`, { outcome: 'carried-out', done: 'Copied.', customerTold: 'no' }, { version: decided.body.version })
    expect(untold).toMatchObject({ status: 422, body: { problems: [{ field: 'customerTold', message: expect.stringContaining('tell them first') }] } })

    const handed = await asTomas.post(
      `${at}/assignments`,
      { to: maya.id, reason: 'DevOps is done; please tell the customer.' },
      { version: decided.body.version },
    )
    const closed = await asMaya.post(
      `${at}/closings`,
      { outcome: 'carried-out', done: 'All forty templates are in all workspaces.', customerTold: 'yes' },
      { version: handed.body.version },
    )
    expect(closed.body).toMatchObject({ state: 'closed', holder: { kind: 'nobody' }, closing: { outcome: 'carried-out', by: { name: 'Maya' } } })

    const timeline = await asMaya.get(`${at}/timeline`)
    expect(timeline.body.items.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'You began E-1001.',
      'You submitted E-1001 to the Tier 2 queue.',
      'Tomás accepted E-1001.',
      'Tomás returned E-1001 to you, to mend: Step 2, what was seen – Which role did you look as, and in which plan? Nearly there.',
      'You submitted E-1001 to the Tier 2 queue again, for the 2nd time, having changed: Step 2, what was seen.',
      'Tomás accepted E-1001.',
      'Tomás decided E-1001 with changes: Worth doing for an Agency of this size; the support engineer can run the script. The answer: DevOps duplicates the templates by script, once, for this customer. To be carried out by DevOps (outside) until 4 Mar, 17:00.',
      'Tomás handed E-1001 to you: DevOps is done; please tell the customer.',
      'You closed E-1001 as carried out: All forty templates are in all workspaces. The customer has been told.',
    ])
    expect(timeline.body.held).toMatchObject({ author: 120_000, queue: 120_000, tier2: 60_000 })
  })
})
