import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { networks } from '#src/foundation/networks.ts'
import { createApp } from '#src/http/app.ts'
import { setPassword } from '#src/people/accept-invitation.ts'
import { openAuth } from '#src/people/auth.ts'
import type { Person } from '#src/people/person.ts'
import { ada, ben, emailOf, noon, type Office, openOffice, tokenOf } from './office.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)

let office: Office
let lines: string[]
let app: ReturnType<typeof createApp>
beforeEach(async () => {
  office = await openOffice()
  for (const person of [ada, ben]) await setPassword({ db: office.db, now: noon }, person.id, await hashed)
  lines = []
  const log = openLog('warn', { write: (line) => void lines.push(line) })
  const auth = openAuth({ db: office.db, secret: 'a secret for tests, and only for them', baseUrl: 'http://localhost', log })
  const isProxy = networks(['127.0.0.1'])
  // @ts-expect-error: nothing here is about evidence
  app = createApp({ ...office, auth, log, clock: office.now, web: null, store: undefined, isProxy, answerSlack: async () => new Response('', { status: 401 }) })
})

/** A request from a client address, through a trusted proxy. */
const from = (address: string, path: string, init: RequestInit = {}) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'x-forwarded-for': address, ...init.headers }
  return Promise.resolve(app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: '127.0.0.1' } } }))
}
const signIn = (address: string, person: Person | string, secret: string, cookie = '') => {
  const email = typeof person === 'string' ? person : emailOf(person)
  return from(address, '/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password: secret }),
    headers: cookie ? { cookie, origin: 'http://localhost' } : {},
  })
}
async function guess(times: number, address: (nth: number) => string, person: Person | string = ada, cookie = '') {
  const statuses: number[] = []
  for (let nth = 0; nth < times; nth++) statuses.push((await signIn(address(nth), person, `wrong ${nth}`, cookie)).status)
  return statuses
}
const count = (statuses: number[], status: number) => statuses.filter((one) => one === status).length
const cookieNamed = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

const office1 = '203.0.113.1'
const home = '198.51.100.7'

describe('guesses of a password', () => {
  test('from one address at one account are ten, then 429 says when to come back; a colleague at that address signs in', async () => {
    expect(await guess(12, () => office1)).toEqual([...Array(10).fill(401), 429, 429])

    const refused = await signIn(office1, ada, password)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'people.too_many_tries', facts: { retryAfter: expect.any(Number) } })
    expect((await signIn(office1, ben, password)).status).toBe(200)
  })

  test('at one account from ever new addresses are thirty', async () => {
    const statuses = await guess(40, (nth) => `192.0.2.${nth}`)

    expect({ made: count(statuses, 401), refused: count(statuses, 429) }).toEqual({ made: 30, refused: 10 })
  })

  test('at one account from one network of IPv6 are those of one address', async () => {
    const statuses = await guess(12, (nth) => `2001:db8:1:2::${nth}`)

    expect(count(statuses, 401)).toBe(10)
  })

  test('at ever new accounts from one address are a hundred, whether or not there are such accounts', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 110 }, (_, nth) => signIn(office1, `nobody${nth}@example.com`, password).then(({ status }) => status)),
    )

    expect({ made: count(statuses, 401), refused: count(statuses, 429) }).toEqual({ made: 100, refused: 10 })
  }, 60_000)

  test('that come all at once are no more than one after the other', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, nth) => signIn(office1, ada, `wrong ${nth}`).then(({ status }) => status)))

    expect({ made: count(statuses, 401), refused: count(statuses, 429) }).toEqual({ made: 10, refused: 10 })
  })

  test('in other letters are guesses at the same account', async () => {
    await guess(10, () => office1)
    expect((await signIn(office1, 'ADA@Example.COM', 'wrong')).status).toBe(429)
  })

  test.each([
    ['a header of the client', { 'x-baton-address': '9.9.9.9' }],
    ['what the client says before the proxy', { 'x-forwarded-for': `9.9.9.9, ${office1}` }],
    ['a made-up device', { cookie: `baton.device=${'A'.repeat(22)}.${'A'.repeat(43)}` }],
    ['a device of another account', { cookie: 'of Ben' }],
    ['another name of the header', { forwarded: 'for=9.9.9.9', 'x-real-ip': '9.9.9.9' }],
  ])('are not made more by %s', async (_, headers: Record<string, string>) => {
    const cookie = cookieNamed(await signIn(home, ben, password), 'baton.device')
    await guess(10, () => office1)
    const sent = headers.cookie === 'of Ben' ? { cookie } : headers
    const body = JSON.stringify({ email: emailOf(ada), password: 'wrong' })

    expect((await from(office1, '/api/auth/sign-in/email', { method: 'POST', body, headers: sent })).status).toBe(429)
  })
})

describe('a colleague', () => {
  test('signs in as often as they like: successes are not counted', async () => {
    for (let nth = 0; nth < 15; nth++) expect((await signIn(office1, ada, password)).status).toBe(200)
    const rows = await office.db.selectFrom('tries').select('count').execute()
    expect(rows.every(({ count }) => count === 0)).toBe(true)
  }, 30_000)

  test('is not locked out of a browser that they have signed in with, by whatever is guessed elsewhere or at their own address', async () => {
    const device = cookieNamed(await signIn(home, ada, password), 'baton.device')
    await guess(40, (nth) => `192.0.2.${nth}`)
    await guess(12, () => home)

    expect((await signIn(home, ada, password)).status).toBe(429)
    expect((await signIn(home, ada, password, device)).status).toBe(200)
    expect((await signIn(office1, ada, password, device)).status).toBe(200)
  }, 30_000)

  test('has ten guesses in that browser, too', async () => {
    const device = cookieNamed(await signIn(home, ada, password), 'baton.device')

    expect(await guess(12, (nth) => `192.0.2.${nth}`, ada, device)).toEqual([...Array(10).fill(401), 429, 429])
  })

  test('may guess again after a quarter of an hour', async () => {
    await guess(11, () => office1)
    await office.db
      .updateTable('tries')
      .set({ until: new Date(Date.now() - 1) })
      .execute()

    expect((await signIn(office1, ada, password)).status).toBe(200)
  })

  test('guesses the present password ten times, by a session that may be stolen', async () => {
    const cookie = cookieNamed(await signIn(home, ada, password), 'baton.session_token')
    const change = (currentPassword: string) =>
      from(home, '/api/auth/change-password', {
        method: 'POST',
        body: JSON.stringify({ currentPassword, newPassword: 'another good one', revokeOtherSessions: true }),
        headers: { cookie, origin: 'http://localhost' },
      }).then(({ status }) => status)
    const statuses = []
    for (let nth = 0; nth < 12; nth++) statuses.push(await change(`wrong ${nth}`))

    expect(statuses).toEqual([...Array(10).fill(422), 429, 429])
    expect(await change(password)).toBe(429)
  }, 30_000)
})

describe('other proofs that are not right', () => {
  const bearer = (token: string) => from(office1, '/api/me', { headers: { authorization: `Bearer ${token}` } })
  const link = () => from(office1, `/api/invitations/${'A'.repeat(43)}`)
  const accept = () => from(office1, `/api/invitations/${'A'.repeat(43)}/acceptances`, { method: 'POST', body: JSON.stringify({ password }) })

  test.each<[string, () => Promise<Response>, number]>([
    ['a token', () => bearer('baton_AAAA'), 401],
    ['what is no token', () => bearer('nothing'), 401],
    ['a link', link, 404],
    ['accepting a link', accept, 404],
  ])('%s is logged, and answered with 429 after a hundred', async (_, ask, status) => {
    expect((await ask()).status).toBe(status)
    expect(lines).toHaveLength(1)
    await office.db.updateTable('tries').set({ count: 100 }).execute()

    const answer = await ask()
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({ status: 429, type: 'application/problem+json' })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await bearer(tokenOf(ada))).status).toBe(200)
  })

  test('a signature is logged', async () => {
    await from(office1, '/slack/events', { method: 'POST', body: '{}' })
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ proof: 'signature', outcome: 'failed', route: '/slack/events', address: office1 }])
  })
})

describe('the log', () => {
  test('has one line for each failure, with the address and no word of what was typed', async () => {
    await guess(11, () => office1)
    await signIn(office1, 'nobody@example.com', 'hunter2 hunter2')

    const all = lines.map((line) => JSON.parse(line))
    expect(all).toHaveLength(12)
    expect(all[0]).toMatchObject({ proof: 'sign-in', outcome: 'failed', address: office1, account: expect.stringMatching(/^[\w-]{22}$/) })
    expect(all[10]).toMatchObject({ outcome: 'limited', account: all[0].account })
    expect(all[11].account).not.toBe(all[0].account)
    expect(lines.join('')).not.toMatch(/wrong|hunter2|ada|nobody|example\.com/i)
  })

  test('has none for what is right', async () => {
    await signIn(office1, ada, password)
    expect(lines).toEqual([])
  })
})
