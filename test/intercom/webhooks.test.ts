import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { hearWhatIsNew, listenToDesk } from '#src/channels/helpdesk/in/listen.ts'
import { directory } from '#src/channels/intercom/directory.ts'
import { canvas } from '#src/channels/intercom/in/canvas.ts'
import { openWebhooks } from '#src/channels/intercom/in/webhooks.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { asProposed, at as atEscalation } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { maya, openOffice, tomas } from '../office.ts'
import { openGround } from './ground.ts'
import { begun, happen } from './world.ts'

const ground = await openGround({ checked: true })
const id = '215470012345'
const secret = 'a-client-secret-for-tests'
const baseUrl = 'https://baton.example.com'
const sample = (await shippedSops()).find(({ name }) => name === 'non-bug-escalation')?.sop.sample ?? expect.fail('no sample')
const withoutProposal = sample.slice(0, sample.indexOf('Proposed Solution'))

const recorded = fileURLToPath(new URL('../../../shared/contracts/intercom-webhooks/', import.meta.url))
const withoutRecorded = `Recorded notifications of Intercom’s are not there (${recorded}): made-up ones alone are told`
if (!existsSync(recorded)) process.stderr.write(`${withoutRecorded}\n`)

/** An office that hears this Intercom by its notifications, with one conversation there. `soon: false`: the process dies before it reads what it was told of. */
async function opened({ soon = true } = {}) {
  const talk = begun(ground.world(), { id })
  const office = await openOffice()
  const { db, queue, live, library, auth, now, evidence } = office
  const log = openLog('silent')
  await connect(db, now(), [{ place: 'helpdesk', called: 'Northwind Support', facts: {} }])
  const desk = ground.desk()
  const ears = { db, queue, desk, clock: now, log, baseUrl }
  await hearWhatIsNew(ears)
  const listening = listenToDesk(ears)
  onTestFinished(listening.close)
  const webhooks = await openWebhooks({ db, clock: now, log, soon: soon ? listening.soon : () => {} }, secret)
  const answerIntercom = { webhooks, canvas: canvas({ db, clock: now, log, baseUrl, known: directory(ground.client()) }, secret) }
  const app = createApp({
    db,
    queue,
    live,
    library,
    readiness: office.readiness,
    store: await openStore(evidence),
    auth,
    log,
    clock: now,
    web: null,
    answerIntercom,
  })
  const post = async (text: string, signature = `sha1=${createHmac('sha1', secret).update(text).digest('hex')}`) => {
    const since = performance.now()
    const headers = { 'content-type': 'application/json', 'x-hub-signature': signature }
    const { status } = await app.request('/intercom/webhooks', { method: 'POST', body: text, headers })
    return { status, ms: performance.now() - since }
  }
  const notify = (notification = 'notif_1', item: object = { type: 'conversation', id }) =>
    post(JSON.stringify({ type: 'notification_event', id: notification, topic: 'conversation.admin.noted', data: { item } }))
  const escalations = async () => (await office.as(maya).get('/api/escalations')).body.items
  return {
    ...{ office, app, talk, ears, post, notify, escalations },
    write: (body: string) => happen(ground.world(), talk, { part_type: 'note', body: `<p>${body.replaceAll('\n', '<br>')}</p>` }, '901'),
    becomes: (count: number) => expect.poll(async () => (await escalations()).length, { timeout: 10_000 }).toBe(count),
    async tell(escalation: string) {
      await db.updateTable('deliveries').set({ next_at: null, claimed_until: null }).execute()
      await goThrough({ db, queue, log }, helpdesk({ db, desk, baseUrl }), escalation)
    },
  }
}

test('a notification has a note heard at once, and again makes nothing of it', async () => {
  const { write, notify, becomes, escalations, office } = await opened()
  write(sample)
  expect(await notify()).toMatchObject({ status: 200 })
  await becomes(1)
  const [one] = await escalations()
  expect(one).toMatchObject({ author: { name: 'Maya' }, ticket: 'https://app.intercom.com/a/inbox/abc123/inbox/conversation/215470012345' })

  const asked = ground.front.sent.length
  expect(await notify()).toMatchObject({ status: 200 })
  await new Promise((done) => setTimeout(done, 300))
  expect(ground.front.sent.length).toBe(asked)
  expect(await office.db.selectFrom('inbox').select(['place', 'id', 'kind', 'body']).execute()).toEqual([
    { place: 'helpdesk', id: 'notif_1', kind: 'conversation.admin.noted', body: {} },
  ])
})

test('what was told to a process that died is heard with the next turn', async () => {
  const { write, notify, becomes, escalations, office, ears } = await opened({ soon: false })
  write(sample)
  await notify()
  expect(await escalations()).toEqual([])
  await office.db
    .updateTable('desk_hearing')
    .set({ next_at: new Date(0) })
    .execute()
  await hearWhatIsNew(ears)
  await becomes(1) // where the listener has the turn already, it is heard there
})

test('only what Intercom has signed, to the byte, is taken', async () => {
  const { post, office } = await opened()
  const text = JSON.stringify({ type: 'notification_event', id: 'notif_1', topic: 'x', data: { item: { type: 'conversation', id } } })
  const signature = `sha1=${createHmac('sha1', secret).update(text).digest('hex')}`

  expect((await post(` ${text}`, signature)).status).toBe(401)
  expect((await post(text, signature.replace('sha1=', ''))).status).toBe(401)
  expect((await post(text, '')).status).toBe(401)
  expect((await post(text, `sha1=${createHmac('sha1', 'another').update(text).digest('hex')}`)).status).toBe(401)
  expect((await post('no JSON')).status).toBe(400)
  expect((await post(`"${'x'.repeat(1_000_001)}"`)).status).toBe(413)
  expect(await office.db.selectFrom('inbox').select('id').execute()).toEqual([])
  expect((await post(text, signature)).status).toBe(200)
})

test('Intercom finds somebody there before it tells anything, and a ping is answered', async () => {
  const { app, post } = await opened()
  expect((await app.request('/intercom/webhooks', { method: 'HEAD' })).status).toBe(200)
  expect((await post(JSON.stringify({ type: 'notification_event', topic: 'ping', id: null, data: { item: { type: 'ping' } } }))).status).toBe(200)
})

const noIds: readonly unknown[] = [{ toString: 0 }, { toString: null, valueOf: 1 }, [{ toString: 0 }], ['7'], [[7]], true, -7, 7.5, 1e30]

test.each([
  ...[{}, null, { type: 'contact', id: '7' }, { type: 'conversation' }, { type: 'conversation', id: '../7' }, { conversation: null }],
  ...noIds.map((id) => ({ type: 'conversation', id })),
  ...noIds.map((id) => ({ ticket: { type: 'ticket', id } })),
])('what is about no ticket is taken, and nothing is made of it: %j', async (item) => {
  const { post, office } = await opened()
  expect((await post(JSON.stringify({ data: { item } }))).status).toBe(200)
  expect((await post('[]')).status).toBe(200)
  expect(await office.db.selectFrom('desk_changed').select('ticket').execute()).toEqual([])
})

test('while the database is locked Intercom is answered in time, and what it says again is taken', async () => {
  const { office, write, notify, becomes } = await opened()
  write(sample)
  await office.db.transaction().execute(async (db) => {
    await sql`lock table inbox`.execute(db)
    const { status, ms } = await notify()
    expect(status).toBe(503)
    expect(ms).toBeLessThan(2_900)
  })
  expect(await notify()).toMatchObject({ status: 200 })
  await becomes(1)
})

test.skipIf(!existsSync(recorded))('every recorded notification is taken, and each that is about a ticket has it heard', async () => {
  const { post, office } = await opened({ soon: false })
  for (const name of readdirSync(recorded).filter((name) => name.endsWith('.json')))
    expect((await post(readFileSync(`${recorded}${name}`, 'utf8'))).status, name).toBe(200)

  const rows = await office.db.selectFrom('desk_changed').select('ticket').orderBy('ticket').execute()
  expect(rows.map(({ ticket }) => ticket)).toEqual(['215472621202693', 'ticket-215472629311235'])
})

test('the SOP’s sample as a note lives its whole life: back without a proposal, mended, tagged, assigned, noted, decided, untagged', async () => {
  const { office, talk, write, notify, becomes, escalations, tell } = await opened()
  const tags = () => talk.tags.map((tag) => ground.world().tags.find((one) => one.id === tag.id)?.name)
  const notes = () => talk.parts.filter(({ part_type, author }) => part_type === 'note' && author.id === '900').map(({ body }) => body)
  write(withoutProposal)
  await notify()
  await becomes(1)
  const one = atEscalation(office, (await escalations())[0])
  expect(one.now().state).toBe('returned')
  await tell(one.now().id)
  expect(tags()).toEqual(['vip'])
  expect(notes()).toEqual([expect.stringContaining('Thank you, Maya. E-1001 is kept for you')])

  const { criteria, blocker, evidenceWaiver, proposal, customer } = completeCase
  expect(await one.edit(maya, { criteria, blocker, evidenceWaiver, proposal, customer })).toMatchObject({ status: 200 })
  expect(await one.move(maya, 'submissions')).toMatchObject({ status: 201 })
  await tell(one.now().id)
  expect({ tags: tags(), team: talk.team }).toEqual({ tags: ['vip', 'needs-triage'], team: '42' })

  const { assumptions } = one.now().proposal
  const decision = { ...asProposed, assumptions: assumptions.map((assumption: { id: string }) => ({ id: assumption.id, holds: 'true' })) }
  expect(await one.move(tomas, 'decisions', decision)).toMatchObject({ status: 201 })
  await tell(one.now().id)
  await notify('notif_2')
  expect(tags()).toEqual(['vip'])
  expect(notes()).toHaveLength(3)
  expect(notes()[2]).toContain('decided E-1001 as proposed')
  expect(await escalations()).toHaveLength(1)
})

test('whatever a signed notification holds, it is acknowledged', async () => {
  const { post } = await opened({ soon: false })
  const strange = fc.oneof(fc.constantFrom(null, '', '\0', 'a\0b', '\ud800', 'x'.repeat(3_000), -1, [], {}), fc.jsonValue({ maxDepth: 3 }))
  const property = fc.asyncProperty(strange, strange, strange, async (id, topic, data) => {
    expect((await post(JSON.stringify({ type: 'notification_event', id, topic, data }))).status).toBe(200)
    expect((await post(JSON.stringify({ type: 'notification_event', id: 'n', topic: 't', data: { item: { type: 'conversation', id } } }))).status).toBe(200)
  })
  await fc.assert(property, { numRuns: 100 })
})
