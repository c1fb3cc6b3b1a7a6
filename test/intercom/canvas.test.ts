import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { directory } from '#src/channels/intercom/directory.ts'
import { canvas } from '#src/channels/intercom/in/canvas.ts'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { begin } from '../begun.ts'
import { emailOf, maya, openOffice, tomas } from '../office.ts'
import { openGround } from './ground.ts'

const ground = await openGround()

const secret = 'a-client-secret-for-tests'
const conversation = { type: 'conversation', id: '215470012345' }

/** An office beside whose conversation Baton is drawn. */
async function opened() {
  const office = await openOffice()
  const { db, queue, live, library, auth, now, evidence } = office
  const log = openLog('silent')
  const draw = canvas({ db, clock: now, log, baseUrl: 'https://baton.example.com', known: directory(ground.client()) }, secret)
  const answerIntercom = { canvas: draw, webhooks: async () => new Response(null, { status: 404 }) }
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
  const post = async (body: object, { as = 'initialize', signed = (text: string) => createHmac('sha256', secret).update(text).digest('hex') } = {}) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'x-body-signature': signed(text) }
    const answer = await app.request(`/intercom/canvas/${as}`, { method: 'POST', body: text, headers })
    const said = await answer.text()
    expect(said.length).toBeLessThan(64_000)
    return { status: answer.status, components: answer.status === 200 ? JSON.parse(said).canvas.content.components : null }
  }
  return { office, post }
}

const asMaya = { workspace_id: 'abc123', admin: { type: 'admin', id: '901', email: emailOf(maya) }, conversation }

test('beside a conversation that nobody has escalated is the way to do it, with the ticket filled in', async () => {
  const { post } = await opened()
  expect(await post(asMaya)).toMatchObject({
    status: 200,
    components: [
      { type: 'text', text: 'No open escalation is about this conversation.' },
      { type: 'button', label: 'Escalate', action: { type: 'url', url: 'https://baton.example.com/escalate?ticket=215470012345' } },
      { id: 'again', action: { type: 'submit' } },
    ],
  })
})

test('who has the escalation stands there, and who has it by now when somebody looks again', async () => {
  const { office, post } = await opened()
  const one = await begin(office)
  expect((await post(asMaya)).components).toMatchObject([
    { text: 'E-1001', style: 'header' },
    { text: 'in the Tier 2 queue since 13:00' },
    { label: 'Open E-1001', action: { url: 'https://baton.example.com/escalations/E-1001' } },
    { type: 'spacer' },
    { id: 'again' },
  ])
  await one.move(tomas, 'acceptances')
  expect((await post({ ...asMaya, component_id: 'again' }, { as: 'submit' })).components[1]).toMatchObject({ text: 'with Tomás (Tier 2) since 13:00' })
})

test('somebody whom Baton does not know is told kindly, and nothing else', async () => {
  const { office, post } = await opened()
  await begin(office)
  const { components } = await post({ ...asMaya, admin: { email: 'ana@example.com' } })
  expect(components).toEqual([
    { type: 'text', text: expect.stringContaining('Nobody in Baton has your e-mail address (ana@example.com). Ask an administrator') },
  ])
})

test('only what Intercom has signed is answered', async () => {
  const { post } = await opened()
  expect(await post(asMaya, { signed: () => '' })).toMatchObject({ status: 401 })
  expect(await post(asMaya, { signed: (text) => createHmac('sha256', 'another').update(text).digest('hex') })).toMatchObject({ status: 401 })
})

test('what has no conversation, and a database that does not answer, get a sentence in time', async () => {
  const { office, post } = await opened()
  expect((await post({ admin: asMaya.admin, conversation: null })).components[0]).toMatchObject({ text: expect.stringContaining('sees no conversation here') })
  await office.db.transaction().execute(async (db) => {
    await sql`lock table people`.execute(db)
    const since = performance.now()
    expect((await post(asMaya)).components[0]).toMatchObject({ text: expect.stringContaining('does not answer just now') })
    expect(performance.now() - since).toBeLessThan(2_900)
  })
})

test.each([
  ['a customer', { type: 'user' }],
  ['a bot', { type: 'bot' }],
  ['a team', { type: 'team' }],
  ['an account of no kind', { type: undefined }],
  ['an address with the Kelvin sign', { email: 'eri\u212A@example.com' }],
  ['an address with a zero-width space', { email: 'erik\u200B@example.com' }],
  ['no address', { email: null }],
  ['a list of addresses', { email: ['erik@example.com'] }],
])('%s is nobody in Baton', async (_, admin) => {
  const { office, post } = await opened()
  await office.db.updateTable('people').set({ email: 'erik@example.com' }).where('id', '=', maya.id).execute()
  await begin(office)
  const { components } = await post({ ...asMaya, admin: { ...asMaya.admin, email: 'erik@example.com', ...admin } })
  expect(components[0].text).toContain('Nobody in Baton has your e-mail address')
})

test.each([
  ['another workspace', { workspace_id: 'zzz999' }, 'another Intercom workspace'],
  ['the same name in capitals', { workspace_id: 'ABC123' }, 'another Intercom workspace'],
  ['another workspace beside ours', { app_id: 'zzz999' }, 'another Intercom workspace'],
  ['no workspace', { workspace_id: undefined }, 'another Intercom workspace'],
  ['an empty workspace', { workspace_id: '' }, 'another Intercom workspace'],
  ['a list that holds ours', { workspace_id: ['abc123'] }, 'another Intercom workspace'],
  ['a teammate who has left', { admin: { ...asMaya.admin, id: '999' } }, 'not among the current teammates'],
  ['a teammate without an id', { admin: { ...asMaya.admin, id: undefined } }, 'not among the current teammates'],
  ['an id with a blank', { admin: { ...asMaya.admin, id: ' 901' } }, 'not among the current teammates'],
  ['an empty id', { admin: { ...asMaya.admin, id: '' } }, 'not among the current teammates'],
])('beside a conversation nothing is shown to %s, and it says why', async (_, changed, why) => {
  const { office, post } = await opened()
  await begin(office)
  const { status, components } = await post({ ...asMaya, ...changed })
  expect(status).toBe(200)
  expect(components).toEqual([{ type: 'text', text: expect.stringContaining(why) }, expect.objectContaining({ id: 'again' })])
})

test('a workspace by its former name, an id as a number and a teammate who has just come are shown the escalation', async () => {
  const { office, post } = await opened()
  await begin(office)
  const { workspace_id: app_id, ...rest } = asMaya
  expect((await post({ ...rest, app_id, admin: { ...asMaya.admin, id: 901 } })).components[0]).toMatchObject({ text: 'E-1001' })
  ground.world().admins.push({ id: '905', name: 'Maya', email: emailOf(maya), teams: [] })
  expect((await post({ ...asMaya, admin: { ...asMaya.admin, id: '905' } })).components[0]).toMatchObject({ text: 'E-1001' })
})

test.each(['failing', 'page', 'forbidden', 'unknown', 'reset'] as const)('when Intercom does not answer well, nothing is shown: %s', async (fault) => {
  const { office, post } = await opened()
  await begin(office)
  ground.front.interfere(() => fault)
  expect((await post(asMaya)).components[0]).toMatchObject({ text: expect.stringContaining('cannot reach Intercom') })
})

test('whatever a signed request holds, it is answered', async () => {
  const { post } = await opened()
  const strange = fc.oneof(fc.constantFrom(null, '', '\0', 'a\0b', -1, [], {}, { type: 'admin', email: '\0' }), fc.jsonValue({ maxDepth: 3 }))
  const property = fc.asyncProperty(strange, strange, async (admin, conversation) => {
    expect((await post({ ...asMaya, admin, conversation })).status).toBe(200)
    expect((await post({ ...asMaya, conversation: { id: conversation } })).status).toBe(200)
  })
  await fc.assert(property, { numRuns: 100 })
})
