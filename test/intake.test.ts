import { expect, test } from 'vitest'
import { shippedSops } from '#src/sops/shipped.ts'
import { begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { ben, emailOf, maya, noor, openOffice, tomas } from './office.ts'

const sampleOf = async () => (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop.sample ?? ''
const withoutProposal = (text: string) => text.slice(0, text.indexOf('Proposed Solution'))

test('a text without its proposed solution goes straight back to its writer, with the findings as marks', async () => {
  const office = await openOffice()

  const { status, body } = await office.as(maya).post('/api/intake', { text: withoutProposal(await sampleOf()) })

  expect(status).toBe(201)
  expect(body).toMatchObject({ state: 'returned', rounds: 1, holder: { person: { name: 'Maya' } } })
  expect(body.findings).toContainEqual(expect.objectContaining({ field: 'proposal.recommendation', severity: 'returns' }))
  expect(body.marks.map(({ field }: { field: string }) => field)).toContain('proposal.recommendation')
  const timeline = await office.as(maya).get(`/api/escalations/${body.number}/timeline`)
  expect(timeline.body.items.at(-1)).toMatchObject({ kind: 'returned', actor: { kind: 'system' } })
})

test('with a proposal it is submitted; what only blocks stays open on it', async () => {
  const office = await openOffice()

  const { body } = await office.as(maya).post('/api/intake', { text: await sampleOf() })

  expect(body).toMatchObject({ state: 'submitted', holder: { kind: 'queue', queue: 'Tier 2' } })
  expect(body.findings).toContainEqual(expect.objectContaining({ field: 'blocker', severity: 'blocks' }))
  expect(body.ask).toMatch(/bulk-duplicate content templates across workspaces/)
})

test('an integration takes it in for the writer, and nobody else writes in a colleague’s name', async () => {
  const office = await openOffice()
  const text = await sampleOf()

  expect((await office.as(noor).post('/api/intake', { text, writer: emailOf(ben) })).body.author).toEqual({ id: ben.id, name: 'Ben' })
  expect(await office.as(tomas).post('/api/intake', { text, writer: emailOf(ben) })).toMatchObject({ status: 403 })
  expect((await office.as(noor).post('/api/intake', { text, writer: 'nobody@example.com' })).body.problems).toEqual([
    expect.objectContaining({ field: 'writer' }),
  ])
})

test('a check stores nothing, and says the same', async () => {
  const office = await openOffice()

  const { status, body } = await office.as(maya).post('/api/checks', { text: await sampleOf() })

  expect(status).toBe(200)
  expect(body.case).toMatchObject({ ticket: 'https://intercom.com/.../ticket-id-12345', customer: { persona: 'agency', plan: 'Agency' }, blocker: null })
  expect(body.case.steps.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['tested', 'confirmed', 'confirmed'])
  expect((await office.as(maya).get('/api/escalations')).body.items).toEqual([])
})

test('a case that is being mended is not told of itself, open on its own ticket', async () => {
  const office = await openOffice()
  const { number } = (await begin(office, 'returned')).now()
  const rulesFor = async (escalation?: string) => {
    const { body } = await office.as(maya).post('/api/checks', { case: completeCase, ...(escalation ? { escalation } : {}) })
    return body.findings.map(({ rule }: { rule: string }) => rule)
  }

  expect(await rulesFor()).toContain('ticket.open-elsewhere')
  expect(await rulesFor(number)).not.toContain('ticket.open-elsewhere')
})

test('nobody learns by a check what stands in a draft that is not theirs', async () => {
  const office = await openOffice()
  const { number } = (await begin(office, 'draft')).now()

  expect((await office.as(ben).post('/api/checks', { case: completeCase, escalation: number })).status).toBe(404)
})

test('of what goes straight back Tier 2 never hears', async () => {
  const office = await openOffice()
  const { body } = await office.as(maya).post('/api/intake', { text: withoutProposal(await sampleOf()) })

  const { items } = (await office.as(maya).get(`/api/escalations/${body.number}/deliveries`)).body
  const left = items.filter(({ state }: { state: string }) => state === 'not-connected').map(({ byHand }: { byHand: string }) => byHand)

  expect(left).toEqual(['Take the tag “needs-triage” off the ticket.', 'Assign the ticket to Maya.'])
})
