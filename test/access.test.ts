import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { setPassword } from '#src/people/accept-invitation.ts'
import { hashSecret } from '#src/people/secrets.ts'
import { createToken } from '#src/people/tokens.ts'
import { makeSetupLink } from '#src/workspace/set-up.ts'
import { ada, emailOf, maya, noon, noor, type Office, openOffice, tokenOf, tomas } from './office.ts'
import { together, untilWaiting } from './together.ts'

const password = 'correct horse battery'
const newPassword = 'seven purple kettles'
const hashed = hashPassword(password)
const day = 24 * 60 * 60_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
  for (const person of [ada, noor]) await setPassword({ db: office.db, now: noon }, person.id, await hashed)
})

async function signIn(person = ada, chosen = password) {
  const answer = await office.with().post('/api/auth/sign-in/email', { email: emailOf(person), password: chosen })
  return office.with({ cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', origin: 'http://localhost' })
}
type Session = Awaited<ReturnType<typeof signIn>>
const isOpen = async (session: Session) => (await session.get('/api/me')).status === 200
const byToken = (token: string) => office.with({ authorization: `Bearer ${token}` })
const links = () => office.db.selectFrom('invitations').selectAll().where('used_at', 'is', null).execute()
const linkFor = async (person = ada) => (await office.as(noor).post(`/api/people/${person.id}/invitations`)).body.token
const linkToSlack = () => office.db.insertInto('slack_people').values({ person_id: ada.id, slack_id: 'U024BE7LH', by_hand: true, at: noon }).execute()

const change = (session: Session, said: object = {}) => session.post('/api/auth/change-password', { currentPassword: password, newPassword, ...said })
const stillActive = { tokens: [{ name: 'test', madeBy: 'session', lastUsedAt: null }], slack: true }

describe('a new proof of who a person is ends everything else, and says what goes on:', () => {
  test.each([
    ['nothing more is asked', {}],
    ['the others are to stay', { revokeOtherSessions: false }],
    ['the others are to go', { revokeOtherSessions: true }],
  ])('a change of password, when %s', async (_, said) => {
    await linkToSlack()
    await linkFor()
    const [laptop, phone] = [await signIn(), await signIn()]

    const answer = await change(laptop, said)
    expect(answer).toMatchObject({ status: 200, body: { stillActive } })

    expect([await isOpen(laptop), await isOpen(phone)]).toEqual([false, false])
    expect(await isOpen(office.with({ cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }))).toBe(true)
    expect(await links()).toEqual([])
    expect(JSON.stringify(answer.body)).not.toMatch(/baton_|token":"/)
  })

  test('an accepted link', async () => {
    await linkToSlack()
    const token = await linkFor()
    const laptop = await signIn()
    expect(await office.with().post(`/api/invitations/${token}/acceptances`, { password: newPassword })).toMatchObject({ status: 201, body: { stillActive } })

    expect(await isOpen(laptop)).toBe(false)
    expect(await links()).toEqual([])
  })

  test('a new link that an administrator makes, from that moment', async () => {
    await linkToSlack()
    const laptop = await signIn()
    const { body } = await office.as(noor).post(`/api/people/${ada.id}/invitations`)

    expect(body).toMatchObject({ endedSessions: 1, stillActive })
    expect(await isOpen(laptop)).toBe(false)
    expect(await links()).toHaveLength(1)
  })

  test('a new link that administrators make for themselves leaves the session that asks', async () => {
    const [here, there] = [await signIn(noor), await signIn(noor)]
    expect(await here.post(`/api/people/${noor.id}/invitations`)).toMatchObject({ status: 201, body: { endedSessions: 1 } })

    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false])
  })

  test('leaving, with the tokens', async () => {
    const laptop = await signIn()
    await linkFor()
    await office.as(noor).patch(`/api/people/${ada.id}`, { left: true })

    expect([await isOpen(laptop), (await office.as(ada).get('/api/me')).status]).toEqual([false, 401])
    expect(await links()).toEqual([])
  })

  test('the end of all other sessions, asked for in the account', async () => {
    const [here, there] = [await signIn(), await signIn()]
    await linkFor()
    const [again, other] = [await signIn(), await signIn()]
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, false])

    expect(await again.delete('/api/me/sessions')).toMatchObject({ status: 200, body: { ended: 1, stillActive: { tokens: [{ name: 'test' }], slack: false } } })
    expect([await isOpen(again), await isOpen(other)]).toEqual([true, false])
    expect(await links()).toEqual([])
  })

  test('the set-up, which has nobody else to end', async () => {
    await office.db.updateTable('people').set({ role: 'lead' }).execute()
    const token = await makeSetupLink({ db: office.db, now: office.now() })
    const said = { token, name: 'Eve Stone', email: 'eve@example.com', password: 'eve-stone-2026' }

    expect(await office.with().post('/api/setup', said)).toMatchObject({
      status: 422,
      body: { code: 'people.weak_password', problems: [{ field: 'password' }] },
    })
    expect(await office.with().post('/api/setup', { ...said, password: newPassword })).toMatchObject({ status: 201 })
  })

  test('one click ends the tokens as well', async () => {
    const laptop = await signIn()
    await laptop.post('/api/tokens', { name: 'reports' })

    expect(await laptop.delete('/api/tokens')).toMatchObject({ status: 200, body: { revoked: 2 } })
    expect(await office.as(ada).get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
    expect(await office.as(maya).get('/api/me')).toMatchObject({ status: 200 })
    const { items } = (await office.as(noor).get('/api/audit')).body
    expect(items.filter(({ action }: { action: string }) => action === 'token-revoked')).toHaveLength(2)
  })
})

test('revoking all tokens also ends one that is being made at the same moment', async () => {
  const laptop = await signIn()
  const lock = sql`select from people where id = ${ada.id} for no key update`
  const [made, revoked] = await together<Awaited<ReturnType<typeof laptop.get>>>(office.db, lock, [
    () => laptop.post('/api/tokens', { name: 'reports' }),
    async () => {
      await untilWaiting(office.db, 1)
      return laptop.delete('/api/tokens')
    },
  ])

  expect({ made: made?.status, revoked: revoked?.body }).toEqual({ made: 201, revoked: { revoked: 2 } })
})

describe('sessions', () => {
  test('are listed with this one marked, and ended one by one; another’s are unknown', async () => {
    const [here, there] = [await signIn(), await signIn()]
    const theirs = await signIn(noor)
    const { items, total } = (await here.get('/api/me/sessions')).body
    expect(total).toBe(2)
    const [current] = items.filter(({ current }: { current: boolean }) => current)
    const [other] = items.filter(({ current }: { current: boolean }) => !current)

    expect(await theirs.delete(`/api/me/sessions/${other.id}`)).toMatchObject({ status: 404 })
    expect(await here.delete(`/api/me/sessions/${other.id}`)).toMatchObject({ status: 200, body: { id: other.id, current: false } })
    expect([current.id === other.id, await isOpen(here), await isOpen(there)]).toEqual([false, true, false])
    const secrets = await office.db.selectFrom('sessions').select('token').execute()
    for (const { token } of secrets) expect(JSON.stringify(items)).not.toContain(token)
  })
})

describe('a password that is easy to guess is refused wherever one is chosen:', () => {
  const weak = ['1234567890', 'Password-12', 'qwertyuiop', 'Ada-ada-2026', 'Northwind1!', 'baton-baton']

  test.each(weak)('in a change, %s', async (newPassword) => {
    const session = await signIn()
    expect(await change(session, { newPassword })).toMatchObject({ status: 422, body: { code: 'people.weak_password', problems: [{ field: 'newPassword' }] } })
    expect(await isOpen(session)).toBe(true)
  })

  test.each(weak)('through a link, which stays good, %s', async (chosen) => {
    const token = await linkFor()
    const accept = (said: object) => office.with().post(`/api/invitations/${token}/acceptances`, said)

    expect(await accept({ password: chosen })).toMatchObject({ status: 422, body: { code: 'people.weak_password', problems: [{ field: 'password' }] } })
    expect(await accept({ password: newPassword })).toMatchObject({ status: 201 })
  })

  test('through a link, where it is the name that they are about to have', async () => {
    const said = { name: 'Grace Hopper', password: 'gracehopper!' }
    expect(await office.with().post(`/api/invitations/${await linkFor()}/acceptances`, said)).toMatchObject({ status: 422 })
  })
})

describe('a token', () => {
  const make = async (said: object, who = maya) => (await office.as(who).post('/api/tokens', { name: 'reports', ...said })).body

  test.each([
    ['nothing', {}, 90, 'write'],
    ['a scope', { scope: 'read' }, 90, 'read'],
    ['a day', { expiresInDays: 1 }, 1, 'write'],
    ['a year', { expiresInDays: 365, scope: 'read' }, 365, 'read'],
  ])('that says %s has an end and a scope', async (_, said, days, scope) => {
    expect(await make(said)).toMatchObject({ expiresAt: new Date(noon.getTime() + days * day).toISOString(), scope, madeBy: 'session' })
  })

  test.each([
    ['more than a year', { expiresInDays: 366 }, 'expiresInDays'],
    ['no time at all', { expiresInDays: 0 }, 'expiresInDays'],
    ['a time that has gone', { expiresInDays: -1 }, 'expiresInDays'],
    ['half a day', { expiresInDays: 0.5 }, 'expiresInDays'],
    ['no end', { expiresInDays: null }, 'expiresInDays'],
    ['another scope', { scope: 'admin' }, 'scope'],
    ['an end of its own', { expiresAt: '2100-01-01T00:00:00Z' }, 'expiresAt'],
  ])('with %s is refused', async (_, said, field) => {
    expect(await office.as(maya).post('/api/tokens', { name: 'reports', ...said })).toMatchObject({ status: 422, body: { problems: [{ field }] } })
  })

  test('ends when its time has come, and says so', async () => {
    const { token } = await make({ expiresInDays: 1 })
    office.later(day - 1)
    expect(await byToken(token).get('/api/me')).toMatchObject({ status: 200 })
    office.later(1)

    expect(await byToken(token).get('/api/me')).toMatchObject({
      status: 401,
      body: { code: 'people.token_expired', facts: { expiredAt: '2026-03-03T12:00:00.000Z' } },
    })
    expect(await byToken(token).get('/api/invitations/x')).toMatchObject({ status: 401 })
  })

  test('has no more rights than its person has now', async () => {
    const { token } = await make({}, tomas)
    expect(await byToken(token).get('/api/differences')).toMatchObject({ status: 403 })
    await office.as(noor).patch(`/api/people/${tomas.id}`, { role: 'lead' })
    expect(await byToken(token).get('/api/differences')).toMatchObject({ status: 200 })
    await office.as(noor).patch(`/api/people/${tomas.id}`, { role: 'tier1' })
    expect(await byToken(token).get('/api/differences')).toMatchObject({ status: 403, body: { code: 'people.wrong_role' } })
    await office.as(noor).patch(`/api/people/${tomas.id}`, { left: true })
    expect(await byToken(token).get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
  })

  test('is one of 50 at most, also of those that are made at once, and one that ends makes room', async () => {
    const doing = { db: office.db, now: noon, actor: null }
    for (let at = 0; at < 48; at++) await createToken(doing, maya, { name: `token ${at}`, expiresInDays: 2 })

    const lock = sql`select from people where id = ${maya.id} for update`
    const answers = await together(office.db, lock, [
      () => office.as(maya).post('/api/tokens', { name: 'a' }),
      () => office.as(maya).post('/api/tokens', { name: 'b' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    await expect(createToken(doing, maya, { name: 'one more' })).rejects.toMatchObject({ parts: { code: 'people.too_many_tokens' } })
    office.later(2 * day)
    expect(await office.as(maya).post('/api/tokens', { name: 'c' })).toMatchObject({ status: 201 })
  })
})

describe('by token', () => {
  type Operation = { 'x-who': string; 'x-reads'?: true; security?: object[] }
  async function operations() {
    const { paths } = (await office.with().get('/api/openapi.json')).body as { paths: Record<string, Record<string, Operation>> }
    return Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, about]) => ({ method: method.toUpperCase(), path, about })))
  }
  const call = async (method: string, path: string, token: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"' }
    const answer = await office.app.request(path.replaceAll(/\{\w+\}/g, crypto.randomUUID()), { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) })
    const code = answer.headers.get('content-type')?.includes('problem') ? ((await answer.json()) as { code: string }).code : null
    await (answer.bodyUsed ? null : answer.body?.cancel())
    return code
  }

  test('what gives or ends access is refused to every token, and nothing else is', async () => {
    const refused = []
    for (const { method, path } of await operations())
      if ((await call(method, path, tokenOf(noor))) === 'people.needs_session') refused.push(`${method} ${path}`)

    expect(refused.toSorted()).toEqual([
      'DELETE /api/me/sessions',
      'DELETE /api/me/sessions/{id}',
      'DELETE /api/me/slack',
      'DELETE /api/tokens',
      'GET /api/me/sessions',
      'PATCH /api/people/{id}',
      'POST /api/demo',
      'POST /api/people',
      'POST /api/people/{id}/invitations',
      'POST /api/tokens',
      'PUT /api/me/slack',
      'PUT /api/people/{id}/slack',
    ])
    expect(
      await office.with({ authorization: `Bearer ${tokenOf(ada)}` }).post('/api/auth/change-password', { currentPassword: password, newPassword }),
    ).toMatchObject({ status: 401 })
  })

  test('of the scope “read”, whatever is no GET is refused, but for what only reads', async () => {
    await office.db.updateTable('tokens').set({ scope: 'read' }).execute()
    const allowed = []
    for (const { method, path } of await operations()) {
      const code = await call(method, path, tokenOf(noor))
      if (method === 'GET') expect(code, path).not.toBe('people.read_only_token')
      else if (code !== 'people.read_only_token' && code !== 'people.needs_session') allowed.push(`${method} ${path}`)
    }

    expect(allowed.toSorted()).toEqual(['POST /api/checks', 'POST /api/suggestions', 'POST /api/tickets/preview'])
  })

  test('of the scope “read”, nothing is changed and no file taken', async () => {
    await office.db
      .updateTable('tokens')
      .set({ scope: 'read' })
      .where('token_hash', '=', hashSecret(tokenOf(maya)))
      .execute()
    const reader = office.as(maya)

    for (const answer of [
      await reader.post('/api/escalations', {}),
      await reader.patch('/api/me', { name: 'Eve' }),
      await reader.delete(`/api/tokens/${maya.id}`),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'people.read_only_token' } })
    }
    expect(await reader.get('/api/me')).toMatchObject({ status: 200, body: { name: 'Maya' } })
    expect(await office.app.request('/api/me', { method: 'HEAD', headers: { authorization: `Bearer ${tokenOf(maya)}` } })).toMatchObject({ status: 200 })
  })
})

describe('a request that is repeated with its key', () => {
  const escalate = (key: string) => office.as(maya).post('/api/escalations', { ask: 'Copy it, please.' }, { key })
  const sweep = async () => (await import('#src/people/sweep.ts')).sweep({ db: office.db, now: office.now() })

  test('within 7 days is answered the same; after that it is refused and done no second time, and nothing of it is kept', async () => {
    const first = await escalate('one-and-the-same')
    office.later(7 * day - 1)
    await sweep()
    expect((await escalate('one-and-the-same')).body).toEqual(first.body)

    office.later(2)
    await sweep()
    expect(await escalate('one-and-the-same')).toMatchObject({ status: 409, body: { code: 'people.key_expired' } })
    expect((await office.as(maya).get('/api/escalations')).body.items).toHaveLength(1)
    expect(await office.db.selectFrom('keys').select(['fingerprint', 'answer']).execute()).toEqual([{ fingerprint: '', answer: null }])
    expect(await escalate('a-fresh-one')).toMatchObject({ status: 201 })
  })
})
