import { expect, test } from 'vitest'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { asProposed, begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ben, maya, tomas } from '../office.ts'
import { officeAtDesk, ticket } from './desk.ts'

/** Maya's escalation, told on its ticket; `drift`: what its ledger says was changed there. */
async function told(ground: Parameters<typeof officeAtDesk>[0] = {}) {
  const at = await officeAtDesk(ground)
  await at.hear()
  const one = await begin(at.office)
  const tell = () => at.tell(one.now().id)
  await tell()
  await at.hear()
  const ledger = async () => (await at.office.as(maya).get(`${one.path}/deliveries`)).body
  const drift = async () => (await ledger()).drift
  const tick = async (tick: string) => (await ledger()).ticks.find((one: { tick: string }) => one.tick === tick).state
  const see = (who: typeof maya, aspect: string, what: string) => at.office.as(who).post(`${one.path}/drift/${aspect}/${what}`, {})
  const untagged = { tags: ['vip'], touched: { tags: { by: 'Ada', at: '2026-03-02T12:30:00.000Z' } } }
  /** The tag is taken off, put on again by Baton, and taken off again. */
  const takenOffTwice = async () => {
    await at.change(() => untagged)
    await at.hear()
    await tell()
    await at.hear()
    await at.change(() => untagged)
    await at.hear()
  }
  return { ...at, tellOf: at.tell, one, tell, drift, tick, see, untagged, takenOffTwice }
}

test('a tag that was taken off is put on again once, and from then on Baton asks, with who and when', async () => {
  const { change, hear, tell, now, drift, tick, untagged } = await told()
  expect(await drift()).toEqual([])
  await change(() => untagged)
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ aspect: 'tags', state: 'repairing', by: 'Ada', at: '2026-03-02T12:30:00.000Z' })])
  await tell()
  await hear()
  expect((await now()).tags).toEqual(['vip', 'needs-triage'])
  expect(await drift()).toEqual([expect.objectContaining({ state: 'right' })])
  expect(await tick('tagged')).toBe('done')

  await change(() => untagged)
  await hear()
  await tell()
  await hear()
  expect((await now()).tags).toEqual(['vip'])
  expect(await drift()).toEqual([
    expect.objectContaining({ state: 'asks', about: 'The tag “needs-triage” was taken off the ticket', by: 'Ada', canPutRight: true }),
  ])
  expect(await tick('tagged')).toBe('changed')
})

test('it is put right when somebody says so, and Baton asks anew when it is changed again', async () => {
  const { change, hear, tell, now, drift, see, untagged, takenOffTwice } = await told()
  await takenOffTwice()
  expect(await see(ben, 'tags', 'repairs')).toMatchObject({ status: 403 })
  expect(await see(maya, 'tags', 'repairs')).toMatchObject({ status: 201, body: { state: 'repairing' } })
  await tell()
  await hear()
  expect((await now()).tags).toEqual(['vip', 'needs-triage'])
  expect(await drift()).toEqual([expect.objectContaining({ state: 'right' })])
  expect(await see(maya, 'tags', 'repairs')).toMatchObject({ status: 409, body: { code: 'escalation.no_drift' } })

  await change(() => untagged)
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ state: 'asks' })])
})

test('what somebody says is meant so is not asked again, until it changes again', async () => {
  const { change, hear, tell, now, drift, tick, see, untagged, takenOffTwice } = await told()
  await takenOffTwice()
  expect(await see(tomas, 'tags', 'acceptances')).toMatchObject({ status: 201, body: { state: 'accepted', accepted: { by: { name: 'Tomás' } } } })
  await change(() => ({ subject: 'Something else' }))
  await hear()
  await tell()
  expect([(await now()).tags, (await drift())[0].state, await tick('tagged')]).toEqual([['vip'], 'accepted', 'changed'])

  await change(() => ({ tags: ['vip', 'needs-triage'] }))
  await hear()
  await change(() => untagged)
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ state: 'asks', accepted: null })])
})

test('once the escalation is closed nobody is asked, and nobody can answer', async () => {
  const { one, drift, see, takenOffTwice } = await told()
  await takenOffTwice()
  await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
  expect(await drift()).toEqual([])
  for (const wish of ['acceptances', 'repairs']) expect(await see(maya, 'tags', wish)).toMatchObject({ status: 409, body: { code: 'escalation.no_drift' } })
})

test('another team is drift, whoever has it within the team is none', async () => {
  const { change, hear, tell, now, drift, tick } = await told()
  await change(() => ({ assignee: 'tomas@example.com' }))
  await hear()
  expect(await drift()).toEqual([])

  await change(() => ({ team: 'Billing' }))
  await hear()
  await tell()
  await hear()
  expect((await now()).team).toBe('Tier 2')
  await change(() => ({ team: 'Billing' }))
  await hear()
  expect(await drift()).toEqual([
    expect.objectContaining({ aspect: 'team', state: 'asks', about: 'The ticket was handed to Billing, and should be with Tier 2' }),
  ])
  expect(await tick('assigned')).toBe('changed')
})

test('a ticket that is closed while its escalation is open is asked about at once; Baton opens none', async () => {
  const { change, hear, drift, see } = await told()
  await change(() => ({ state: 'closed', touched: { state: { by: 'Ada', at: '2026-03-02T13:00:00.000Z' } } }))
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ aspect: 'state', state: 'asks', by: 'Ada', canPutRight: false })])
  expect(await see(maya, 'state', 'repairs')).toMatchObject({ status: 409, body: { code: 'escalation.closed_ticket' } })
  await change(() => ({ state: 'open' }))
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ state: 'right' })])
})

test('what Baton itself changes is no drift, nor what its SOP leaves to people', async () => {
  const { one, change, hear, tell, drift } = await told()
  await one.move(tomas, 'acceptances')
  await hear() // between the promise and its being kept
  expect(await drift()).toEqual([])
  await tell()
  await hear()
  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tell()
  await change(() => ({ team: 'Tier 1', assignee: 'ben@example.com' }))
  await hear()
  expect(await drift()).toEqual([])
  await one.move(maya, 'withdrawals', { reason: 'Solved.' })
  await tell()
  await change(() => ({ state: 'closed' }))
  await hear()
  expect(await drift()).toEqual([])
})

test('a question about a team is over when the ticket goes elsewhere', async () => {
  const { one, change, hear, tell, drift } = await told()
  for (let time = 0; time < 2; time++) {
    await change(() => ({ team: 'Billing' }))
    await hear()
    await tell()
    await hear()
  }
  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tell()
  await hear()
  expect(await drift()).toEqual([])
})

test('of two escalations on one ticket the last word counts, and Baton does not fight itself', async () => {
  const { office, hear, tell, drift, tellOf, now, change } = await told()
  const other = await begin(office)
  await tellOf(other.now().id)
  await other.move(tomas, 'decisions', asProposed)
  await tellOf(other.now().id)
  await hear()
  await tell()
  expect((await now()).tags).toEqual(['vip'])
  expect(await drift()).toEqual([])

  await change(() => ({ tags: ['vip', 'needs-triage'] }))
  await hear()
  const { body } = await office.as(maya).get(`${other.path}/deliveries`)
  expect(body.drift).toEqual([expect.objectContaining({ state: 'repairing', about: 'The tag “needs-triage” was put on the ticket, where it should be off' })])
  expect(await drift()).toEqual([])
})

test('what Baton does between the reading of a ticket and its judgement is held against nobody', async () => {
  let meanwhile: (() => Promise<unknown>) | null = null
  const slow = (desk: HelpDesk): HelpDesk => ({
    ...desk,
    async look(asked) {
      const answer = await desk.look(asked)
      const first = meanwhile
      meanwhile = null
      await first?.()
      return answer
    },
  })
  const { one, change, hear, tell, drift, now } = await told({ before: slow })
  await change(() => ({ subject: 'Something else' }))
  meanwhile = async () => {
    await one.move(tomas, 'acceptances')
    await tell()
  }
  await hear()

  expect((await now()).tags).toEqual(['vip'])
  expect(await drift()).toEqual([])
})

test('what the help desk does not say has changed is found by looking, now and then', async () => {
  const silent = (desk: HelpDesk): HelpDesk => ({ ...desk, changed: async (since) => ({ result: 'done', tickets: [], until: since }) })
  const { office, change, hear, drift, untagged } = await told({ before: silent })
  await change(() => untagged)
  await hear()
  expect(await drift()).toEqual([])
  office.later(16 * 60_000)
  await hear()
  expect(await drift()).toEqual([expect.objectContaining({ aspect: 'tags', state: 'repairing' })])
})

test('a ticket that was never told of is not looked at', async () => {
  const at = await officeAtDesk({ written: { ...ticket, state: 'closed' } })
  await at.hear()
  const one = await begin(at.office, 'submitted', { ...completeCase, ticket: '7' })
  await at.tell(one.now().id)
  await at.hear()
  expect((await at.office.as(maya).get(`${one.path}/deliveries`)).body.drift).toEqual([])
})
