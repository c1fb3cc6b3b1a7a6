import { expect, test } from 'vitest'
import { connect } from '#src/deliveries/connections.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { keepTakingDown, takeDown } from '#src/escalations/ticket/take-down.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from './begun.ts'
import { deskOf, northwind } from './desk.ts'
import { ben, maya, noon, noor, openOffice, tomas } from './office.ts'

const log = openLog('silent')

/** An office with a help desk in which the usual ticket is, and an escalation of it that was submitted. */
async function submitted({ before = (desk: HelpDesk) => desk } = {}) {
  const { desk: files, write } = await deskOf(northwind)
  const desk = before(files)
  const office = await openOffice({ desk })
  await connect(office.db, noon, [{ place: 'helpdesk', called: desk.called, facts: {} }])
  const one = await begin(office)
  const read = async (who = tomas) => (await office.as(who).get(`${one.path}/context`)).body
  const refresh = async (who = tomas) => office.as(who).post(`${one.path}/context`)
  const take = (tries = 0) => takeDown({ db: office.db, queue: office.queue, desk, now: office.now(), log }, one.now().id, tries)
  return { office, one, read, refresh, take, write }
}

const jobs = async ({ db }: { db: Awaited<ReturnType<typeof openOffice>>['db'] }) =>
  (
    await db
      .withoutPlugins()
      .selectFrom('pgboss.job' as 'events')
      .selectAll()
      .execute()
  ).filter((job) => Reflect.get(job, 'name') === 'read-ticket')

test('the ticket is kept as it was at the submission, with what the mapping names and nothing else', async () => {
  const { office, read } = await submitted()
  expect(await read()).toEqual({ pending: true, kept: null, newest: null, changed: [], failed: null })

  const { desk } = await deskOf(northwind)
  await keepTakingDown({ db: office.db, queue: office.queue, desk, clock: office.now, log })
  await expect.poll(() => read(), { timeout: 10_000 }).toMatchObject({ pending: false })
  const kept = await read()
  expect(kept.kept).toEqual({
    at: noon.toISOString(),
    ticket: { id: '215470012345', url: northwind.url, number: null, subject: 'Copying templates', state: 'open', tags: ['vip'], team: 'Tier 1' },
    customer: { name: 'Northwind', persona: null, plan: 'Agency', health: null, notes: null },
    unfilled: [],
  })
  const stored = JSON.stringify(await office.db.selectFrom('ticket_contexts').selectAll().execute())
  expect(stored).not.toMatch(/Rosa|rosa@|600|Can we copy|maya@/)
})

test('what changed since is told field by field, and what Baton did to the ticket itself is not', async () => {
  const { office, one, read, refresh, take, write } = await submitted()
  await take()
  office.later(3_600_000)
  await write({ ...northwind, tags: ['vip', 'needs-triage'], team: 'Tier 2' })
  expect((await refresh()).body).toMatchObject({ newest: { at: '2026-03-02T13:00:00.000Z', ticket: { team: 'Tier 2' } }, changed: [] })

  await write({ ...northwind, tags: ['churn'], team: 'Tier 3', company: { ...northwind.company, plan: 'Growth plan' } })
  expect((await refresh(ben)).body.changed).toEqual([
    { field: 'ticket.tags', was: ['vip'], is: ['churn'] },
    { field: 'ticket.team', was: 'Tier 1', is: 'Tier 3' },
    { field: 'customer.plan', was: 'Agency', is: 'Growth' },
  ])
  expect((await read()).kept).toMatchObject({ at: noon.toISOString(), customer: { plan: 'Agency' } })

  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await one.move(maya, 'submissions')
  await take()
  expect(await read()).toMatchObject({ kept: { at: '2026-03-02T13:00:00.000Z', customer: { plan: 'Growth' } }, newest: null, changed: [] })
})

test('a help desk that does not answer is asked again later, and a ticket that is not there is said', async () => {
  const later = { result: 'later', reason: 'Intercom wants a rest.', seconds: 5 } as const
  const busy = await submitted({ before: (desk) => ({ ...desk, find: async () => later }) })
  await busy.take()
  expect(await busy.read()).toMatchObject({ pending: true, failed: { because: 'Intercom wants a rest. Try again in a while, or write it by hand.' } })
  expect(await jobs(busy.office)).toHaveLength(2)
  await busy.take(4)
  expect(await busy.read()).toMatchObject({ pending: false })
  expect(await jobs(busy.office)).toHaveLength(2)

  const gone = await submitted({ before: (desk) => ({ ...desk, find: async () => ({ result: 'refused', reason: 'It was deleted.' }) }) })
  await gone.take()
  expect(await gone.read()).toMatchObject({ pending: false, kept: null, failed: { because: 'It was deleted.' } })
  expect((await gone.refresh()).body).toMatchObject({ status: 404, detail: 'It was deleted.' })
})

test('a reading that comes late or twice changes nothing, and nothing is asked where there is no help desk', async () => {
  const { office, read, take, write } = await submitted()
  await take()
  office.later(60_000)
  await write({ ...northwind, subject: 'Another matter' })
  await take()
  expect((await read()).kept).toMatchObject({ at: noon.toISOString(), ticket: { subject: 'Copying templates' } })

  const alone = await openOffice()
  const one = await begin(alone)
  expect((await alone.as(tomas).get(`${one.path}/context`)).body).toMatchObject({ pending: false, kept: null })
  expect(await jobs(alone)).toEqual([])
  expect((await alone.as(noor).post(`${one.path}/context`)).body).toMatchObject({ status: 409, code: 'ticket.no_desk' })
})
