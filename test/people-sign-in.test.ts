import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { setPassword } from '#src/people/accept-invitation.ts'
import { openAuth } from '#src/people/auth.ts'
import type { Person } from '#src/people/person.ts'
import { ada, ben, emailOf, maya, noon, noor, type Office, openOffice, tokenOf } from '#test/office.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)
const minute = 60_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
  for (const person of [ada, noor]) await setPassword({ db: office.db, now: noon }, person.id, await hashed)
})

const signIn = (said: object, headers: Record<string, string> = {}) => office.with(headers).post('/api/auth/sign-in/email', said)

async function sessionOf(person: Person) {
  const { headers } = await signIn({ email: emailOf(person), password })
  return office.with({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' })
}

describe('signing in with a password', () => {
  test('opens a session by which the next request is known', async () => {
    const session = await sessionOf(ada)

    expect(await session.get('/api/me')).toMatchObject({ status: 200, body: { name: 'Ada', email: 'ada@example.com' } })
    expect((await session.get('/api/auth/get-session')).body).toMatchObject({ user: { id: ada.id } })
  })

  test('takes the address in any case', async () => {
    expect(await signIn({ email: 'ADA@example.com', password })).toMatchObject({ status: 200 })
  })

  test('sets a cookie that scripts cannot read, and that works on plain http inside an office', async () => {
    const { headers, body } = await signIn({ email: emailOf(ada), password })
    const cookie = headers.get('set-cookie')

    const token = await office.auth.sessionToken(new Headers({ cookie: cookie?.split(';')[0] ?? '' }))
    expect(token).toMatch(/^\w{32}$/)
    expect(JSON.stringify(body)).not.toContain(token)
    expect(JSON.stringify((await (await sessionOf(ada)).get('/api/auth/get-session')).body)).not.toMatch(/token/)
    expect(cookie).toMatch(/^baton\.session_token=.*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/i)
  })

  test('sets a cookie for https alone where Baton is reached over https', async () => {
    const auth = openAuth({ db: office.db, secret: 'a secret for tests, and only for them', baseUrl: 'https://baton.example.com' })
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: emailOf(ada), password }) }
    const answer = await auth.handler(new Request('https://baton.example.com/api/auth/sign-in/email', asked))

    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Secure-baton\.session_token=.*; Secure/)
    expect(await auth.sessionToken(new Headers({ cookie: cookie.split(';')[0] ?? '' }))).toMatch(/\w{32}/)
  })

  test.each([
    ['the wrong password', { email: 'ada@example.com', password: 'correct horse batterz' }],
    ['an address nobody has', { email: 'nobody@example.com', password }],
    ['somebody who has no password yet', { email: 'maya@example.com', password }],
    ['somebody who has left', { email: 'noor@example.com', password }],
  ])('answers %s with the very same words, so that nobody learns who is here', async (_, said) => {
    await office.db.updateTable('people').set({ left_at: noon }).where('id', '=', noor.id).execute()

    const { status, type, headers, body } = await signIn(said)

    expect({ status, type, cookie: headers.get('set-cookie') }).toEqual({ status: 401, type: 'application/problem+json', cookie: null })
    expect(body).toMatchObject({ code: 'people.wrong_password', type: '/docs/refusals#people.wrong_password', facts: {}, problems: [] })
    expect(await office.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  })

  test.each([
    ['no address', { email: 'ada', password }, 422, 'people.sign_in_invalid', 'email'],
    ['a missing password', { email: 'ada@example.com' }, 422, 'people.sign_in_invalid', 'password'],
    ['a password beyond all limits', { email: 'ada@example.com', password: 'x'.repeat(129) }, 422, 'people.sign_in_invalid', 'password'],
    ['a list', [], 422, 'people.sign_in_invalid', ''],
    ['broken JSON', '{"email":', 400, 'people.request_broken', null],
    ['a whole book', { email: 'ada@example.com', password: 'x'.repeat(10_000) }, 413, 'people.request_too_large', null],
  ])('refuses %s', async (_, said, status, code, field) => {
    const answer = await office.with().post('/api/auth/sign-in/email', said)

    expect(answer).toMatchObject({ status, body: { code, problems: field === null ? [] : [{ field }] } })
  })

  test('sends nobody anywhere afterwards, whatever it is asked', async () => {
    const { status, headers, body } = await signIn({ email: emailOf(ada), password, callbackURL: 'http://localhost/elsewhere' })

    expect({ status, to: headers.get('location'), redirect: body.redirect }).toEqual({ status: 200, to: null, redirect: false })
  })

  test('refuses a form, as another site could send one', async () => {
    const answer = await office.with().post('/api/auth/sign-in/email', 'email=a', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })

    expect(answer).toMatchObject({ status: 415, body: { code: 'people.request_not_json' } })
  })

  test.each([
    ['another site', 'https://evil.example', 403],
    ['a page that hides where it is', 'null', 403],
    ['this Baton', 'http://localhost', 200],
    ['another name that people use for it', 'http://baton.lan:4180', 200],
  ])('from a page of %s', async (_, origin, status) => {
    const host = origin === 'http://baton.lan:4180' ? 'baton.lan:4180' : 'localhost'

    expect(await signIn({ email: emailOf(ada), password }, { origin, host })).toMatchObject({ status })
  })

  test('is refused after too many tries from one address, saying when to come back', async () => {
    const tries = []
    for (let i = 0; i < 31; i++)
      tries.push(await signIn({ email: 'not an address', password }, { 'x-baton-address': `10.0.0.${i}`, 'x-forwarded-for': `10.0.0.${i}` }))

    expect(tries.slice(0, 30).every(({ status }) => status === 422)).toBe(true)
    expect(tries[30]).toMatchObject({ status: 429, body: { code: 'people.too_many_tries' } })
    expect(Number(tries[30]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('a session', () => {
  test('ends when its owner signs out', async () => {
    const session = await sessionOf(ada)

    expect(await session.post('/api/auth/sign-out', {}, { headers: { origin: 'http://localhost' } })).toMatchObject({ status: 200 })
    expect(await session.get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.not_signed_in' } })
  })

  test('is over after thirty days', async () => {
    const session = await sessionOf(ada)
    await office.db.updateTable('sessions').set({ expires_at: noon }).execute()

    expect(await session.get('/api/me')).toMatchObject({ status: 401 })
    expect(await session.get('/api/auth/get-session')).toMatchObject({ status: 401, body: { code: 'people.signed_out' } })
  })

  const day = 24 * 60 * minute
  /** As if it had been used last so many days ago. */
  async function usedBefore(days: number, lasts = 30) {
    const updated_at = new Date(Date.now() - days * day)
    const expires_at = new Date(updated_at.getTime() + lasts * day)
    await office.db.updateTable('sessions').set({ updated_at, expires_at }).execute()
  }
  const daysLeft = async () => {
    const { expires_at } = await office.db.selectFrom('sessions').select('expires_at').executeTakeFirstOrThrow()
    return Math.round((expires_at.getTime() - Date.now()) / day)
  }

  test('lasts thirty days from its last use, in the browser as on the server, whatever is asked', async () => {
    const session = await sessionOf(ada)
    await usedBefore(29)
    const { status, headers } = await session.get('/api/escalations')

    expect({ status, left: await daysLeft() }).toEqual({ status: 200, left: 30 })
    expect(headers.get('set-cookie')).toMatch(/^baton\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await session.get('/api/escalations')).headers.get('set-cookie')).toBeNull()
  })

  test('is written down as used once a day', async () => {
    const session = await sessionOf(ada)
    await usedBefore(0.9)

    expect((await session.get('/api/me')).headers.get('set-cookie')).toBeNull()
    expect(await daysLeft()).toBe(29)
  })

  test('lasts on no longer than the browser’s window where its owner did not want to be remembered', async () => {
    const { headers } = await signIn({ email: emailOf(ada), password, rememberMe: false })
    const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
    await usedBefore(1.5, 2)

    expect((await office.with({ cookie: cookie.join('; ') }).get('/api/me')).headers.get('set-cookie')).toBeNull()
    expect(await daysLeft()).toBeLessThan(1)
  })

  test('opens nothing more once its owner has left, whichever way that came about', async () => {
    const session = await sessionOf(ada)
    await office.db.updateTable('people').set({ left_at: noon }).where('id', '=', ada.id).execute()

    expect(await session.get('/api/me')).toMatchObject({ status: 401 })
    expect(await session.get('/api/auth/get-session')).toMatchObject({ status: 401 })
    expect(await session.post('/api/auth/change-password', { currentPassword: password, newPassword: 'another good one' })).toMatchObject({ status: 401 })
  })

  test('needs the cookie as we signed it', async () => {
    const { headers } = await signIn({ email: emailOf(ada), password })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
    const token = decodeURIComponent(cookie).split('=')[1]?.split('.')[0]

    for (const forged of [`baton.session_token=${token}`, `baton.session_token=${token}.`, `baton.session_token=${token}.${'A'.repeat(43)}=`]) {
      expect(await office.with({ cookie: forged }).get('/api/me')).toMatchObject({ status: 401 })
    }
  })
})

describe('changing one’s password', () => {
  const newPassword = 'another good one'
  const change = async (said: object) =>
    (await sessionOf(ada)).post('/api/auth/change-password', { currentPassword: password, newPassword, ...said }, { headers: { origin: 'http://localhost' } })

  test('lets the new one in and the old one no longer', async () => {
    expect(await change({ revokeOtherSessions: true })).toMatchObject({ status: 200 })

    expect(await signIn({ email: emailOf(ada), password })).toMatchObject({ status: 401 })
    expect(await signIn({ email: emailOf(ada), password: newPassword })).toMatchObject({ status: 200 })
  })

  test.each([
    ['the present one is wrong', { currentPassword: 'not this one' }, 'currentPassword'],
    ['the new one is short', { newPassword: 'ninechars' }, 'newPassword'],
    ['the new one is without end', { newPassword: 'x'.repeat(129) }, 'newPassword'],
  ])('is refused when %s', async (_, said, field) => {
    expect(await change(said)).toMatchObject({ status: 422, body: { code: 'people.sign_in_invalid', problems: [{ field }] } })
  })

  test('needs a session', async () => {
    expect(await office.with().post('/api/auth/change-password', { currentPassword: password, newPassword })).toMatchObject({ status: 401 })
  })
})

describe('better-auth', () => {
  test.each([
    ['POST', 'sign-up/email'],
    ['POST', 'update-user'],
    ['POST', 'delete-user'],
    ['POST', 'change-email'],
    ['POST', 'request-password-reset'],
    ['POST', 'sign-in/social'],
    ['GET', 'list-sessions'],
    ['GET', 'ok'],
    ['GET', 'error'],
    ['GET', 'reference'],
    ['GET', 'sign-in/email'],
    ['POST', 'sign-in/email/'],
    ['POST', '/sign-in/email'],
  ])('keeps %s /api/auth/%s closed', async (method, path) => {
    const caller = office.with()
    const address = `/api/auth/${path}`
    const answer = method === 'GET' ? await caller.get(address) : await caller.post(address, { email: 'eve@example.com', password, name: 'Eve' })

    expect(answer).toMatchObject({ status: 404, type: 'application/problem+json' })
    expect(await office.db.selectFrom('people').select('id').where('email', '=', 'eve@example.com').execute()).toEqual([])
  })
})

describe('a token', () => {
  const known = (authorization: string) => office.with({ authorization }).get('/api/me')

  test('says who asks', async () => {
    expect(await known(`Bearer ${tokenOf(maya)}`)).toMatchObject({ status: 200, body: { name: 'Maya' } })
  })

  test.each([
    ['that nobody has', 'Bearer baton_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['of another sort', 'Bearer xoxb-123'],
    ['without the word Bearer', `${tokenOf(maya)}`],
    ['that is empty', ''],
    ['with a name and password', 'Basic bWF5YTpwYXNz'],
  ])('%s is refused, on routes for anyone too', async (_, authorization) => {
    expect(await known(authorization)).toMatchObject({ status: 401, body: { code: 'people.bad_token' } })
    expect(await office.with({ authorization }).get('/api/invitations/x')).toMatchObject({ status: 401, body: { code: 'people.bad_token' } })
  })

  test('stands before a session, so that a script learns when its token is dead', async () => {
    const { headers } = await signIn({ email: emailOf(ada), password })
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''

    expect(await office.with({ cookie, authorization: 'Bearer baton_gone' }).get('/api/me')).toMatchObject({ status: 401 })
  })

  test('of somebody who has left is refused as revoked', async () => {
    await office.db.updateTable('people').set({ left_at: noon }).where('id', '=', ben.id).execute()

    expect(await known(`Bearer ${tokenOf(ben)}`)).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
  })

  test('notes its last use, at most once a minute', async () => {
    const lastUse = async () => {
      await known(`Bearer ${tokenOf(maya)}`)
      const { last_used_at } = await office.db.selectFrom('tokens').select('last_used_at').where('person_id', '=', maya.id).executeTakeFirstOrThrow()
      return (last_used_at?.getTime() ?? 0) - noon.getTime()
    }

    expect(await lastUse()).toBe(0)
    office.later(minute - 1)
    expect(await lastUse()).toBe(0)
    office.later(1)
    expect(await lastUse()).toBe(minute)
  })
})
