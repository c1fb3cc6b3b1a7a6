import { makeSignature } from 'better-auth/crypto'
import { type RawBuilder, sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { ada, lin, maya, noor, type Office, openOffice } from './office.ts'
import { together } from './together.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await office.db.updateTable('people').set({ role: 'admin' }).where('id', '=', ada.id).execute()
})

type Ends = () => Promise<{ status: number }>

/** How Noor’s session ends while she stays, with her role. */
const sessionEnds: Record<string, Ends> = {
  'she ends all other sessions': async () => (await elsewhere(noor)).delete('/api/me/sessions'),
  'she ends that session': async () => (await elsewhere(noor)).delete(`/api/me/sessions/${await sessionId(noor)}`),
  'she signs out': async () => office.with(await office.cookieOf(noor)).post('/api/auth/sign-out', {}, { headers: { origin: 'http://localhost' } }),
  'an administrator makes a new link': () => newLink(),
  'she uses a new link': async () => {
    const { token } = (await newLink()).body
    return office.with().post(`/api/invitations/${token}/acceptances`, { password: 'Kestrel-over-7-bridges!' })
  },
}

/** What would be a way back in, or would act later. */
const acts = [
  ['makes a token', 'POST', '/api/tokens', { name: 'mine', scope: 'write' }, sql`select * from tokens`],
  ['adds an administrator', 'POST', '/api/people', { email: 'eve@example.com', name: 'Eve', role: 'admin' }, sql`select * from people`],
  ['makes a link for a colleague', 'POST', `/api/people/${lin.id}/invitations`, {}, sql`select * from invitations`],
  ['promotes a colleague', 'PATCH', `/api/people/${maya.id}`, { role: 'admin' }, sql`select * from people`],
  ['links a Slack account', 'PUT', `/api/people/${lin.id}/slack`, { slackId: 'U0ATTACK1' }, sql`select * from slack_people`],
  ['makes a team', 'POST', '/api/teams', { name: 'Mine', members: [] }, sql`select * from teams`],
  ['renames the workspace', 'PATCH', '/api/workspace', { name: 'Mine' }, sql`select * from workspace`],
  ['renames herself', 'PATCH', '/api/me', { name: 'Mine' }, sql`select * from people`],
  ['begins an escalation', 'POST', '/api/escalations', { ask: 'Why?' }, sql`select * from escalations`],
] as const

describe.each(Object.entries(sessionEnds))('a request whose body is still being sent when %s', (_, ends) => {
  test.each(acts)('does nothing (it %s)', async (_, method, path, body, table) => {
    const { answer, unchanged } = await late(await office.cookieOf(noor), ends, { method, path, body, table })

    expect(answer).toMatchObject({ status: 401, code: 'people.signed_out' })
    expect(unchanged).toBe(true)
  })
})

test('a request whose body is still being sent when its token is revoked does nothing', async () => {
  const { id, token } = (await (await office.inSession(maya)).post('/api/tokens', { name: 'lost' })).body
  const ends = async () => (await office.inSession(maya)).delete(`/api/tokens/${id}`)
  const sent = { method: 'POST', path: '/api/escalations', body: { ask: 'Why?' }, table: sql`select * from escalations` }

  const { answer, unchanged } = await late({ authorization: `Bearer ${token}` }, ends, sent)

  expect(answer).toMatchObject({ status: 401, code: 'people.token_revoked' })
  expect(unchanged).toBe(true)
})

test('two sessions of one person that end each other at once leave one of them', async () => {
  const both = [await elsewhere(noor, 'here'), await elsewhere(noor, 'there')]
  const lock = sql`select from sessions for update`

  const answers = await together(
    office.db,
    lock,
    both.map((one) => () => one.delete('/api/me/sessions')),
  )

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401])
  expect(await office.db.selectFrom('sessions').select('id').where('person_id', '=', noor.id).execute()).toHaveLength(1)
})

type Sent = { method: string; path: string; body: object; table: RawBuilder<unknown> }

/** Sends headers, ends the access when the body is asked for, and only then sends the body. `unchanged`: whether the table is as it was when the access ended. */
async function late(who: Record<string, string>, ends: Ends, { method, path, body, table }: Sent) {
  let before: string | undefined
  const stream = new ReadableStream(
    {
      async pull(controller) {
        expect((await ends()).status).toBeLessThan(300)
        before = await contents(table)
        controller.enqueue(new TextEncoder().encode(JSON.stringify(body)))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  ) // or the body would be asked for before anybody reads it
  const headers = { ...who, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answered = await office.app.request(path, { method, headers, body: stream, duplex: 'half' } as RequestInit)
  const { code } = (await answered.json()) as { code?: string }
  return { answer: { status: answered.status, code }, unchanged: before !== undefined && before === (await contents(table)) }
}

const contents = async (table: RawBuilder<unknown>) => JSON.stringify((await table.execute(office.db)).rows)

const newLink = async () => (await office.inSession(ada)).post(`/api/people/${noor.id}/invitations`)

async function sessionId({ id }: typeof noor): Promise<string> {
  await office.cookieOf({ id } as typeof noor)
  return (await office.db.selectFrom('sessions').select('id').where('token', '=', `session-of-${id}`).executeTakeFirstOrThrow()).id
}

/** Another session of the same person. */
async function elsewhere({ id }: typeof noor, place = 'elsewhere') {
  const token = `${place}-${id}`
  const at = new Date() // sessions go by the machine's clock
  const times = { created_at: at, updated_at: at, expires_at: new Date(at.getTime() + 86_400_000) }
  await office.db
    .insertInto('sessions')
    .values({ id: crypto.randomUUID(), person_id: id, token, ip_address: null, user_agent: null, ...times })
    .execute()
  return office.with({ cookie: `baton.session_token=${encodeURIComponent(`${token}.${await makeSignature(token, 'a secret for tests, and only for them')}`)}` })
}
