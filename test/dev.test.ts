import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#src/evidence/store.ts'
import { openClock } from '#src/foundation/clock.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { allRefusals } from '#src/http/documents.ts'
import { openDevSignIn } from '#src/people/dev-sign-in.ts'
import { begin } from './begun.ts'
import { callerOf } from './caller.ts'
import { ada, lin, maya, noon, type Office, openOffice, tokenOf, tomas } from './office.ts'
import { faultsOfMessage, faultsOfView } from './slack/validate.ts'

const hour = 60 * 60_000

let office: Office
let app: ReturnType<typeof createApp>

/** The office with the doors of development open; its clock is the machine's. */
beforeEach(async () => {
  office = await openOffice()
  const { db, queue, live, library, auth } = office
  const clock = openClock()
  const signIn = openDevSignIn({ db, secret: 'a secret for tests, and only for them', baseUrl: 'http://localhost' })
  const store = await openStore(office.evidence)
  app = createApp({
    db,
    queue,
    live,
    library,
    readiness: office.readiness,
    auth,
    store,
    log: openLog('silent'),
    clock: clock.now,
    web: null,
    dev: { signIn, clock },
  })
})

const anybody = () => callerOf(app, {})
const as = (person: typeof maya) => callerOf(app, { authorization: `Bearer ${tokenOf(person)}` })

describe('the doors of development', () => {
  const routes = [
    'GET /api/dev/clock',
    'GET /api/dev/people',
    'GET /api/dev/refusals',
    'GET /api/dev/sentences',
    'GET /api/dev/sign-in/{id}',
    'GET /api/dev/slack',
    'POST /api/dev/clock',
  ]

  test('are there for development alone', async () => {
    const found = async (caller: ReturnType<typeof callerOf>) => {
      const { paths } = (await caller.get('/api/openapi.json')).body as { paths: Record<string, object> }
      const all = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      return all.filter((route) => route.includes('/dev')).toSorted()
    }
    expect(await found(anybody())).toEqual(routes)
    expect(await found(office.with())).toEqual([])

    for (const path of ['people', 'clock', 'refusals', 'sentences', 'slack', `sign-in/${ada.id}`]) {
      expect(await office.with().get(`/api/dev/${path}`)).toMatchObject({ status: 404, body: { code: 'request.unknown_route' } })
    }
  })

  test('stay shut for whoever comes by another name than this machine’s, as through a proxy', async () => {
    for (const host of ['baton.example.com', '10.0.0.7', '127.0.0.1.example.com']) {
      const answer = await app.request(`http://${host}/api/dev/people`)
      expect({ host, status: answer.status }).toEqual({ host, status: 404 })
    }
    expect((await app.request('http://127.0.0.1:4180/api/dev/people')).status).toBe(200)
  })
})

describe('signing in for development', () => {
  test('is a link for everybody who works here', async () => {
    await office.db.updateTable('people').set({ left_at: noon }).where('id', '=', lin.id).execute()
    const { items } = (await anybody().get('/api/dev/people')).body

    expect(items).toHaveLength(6)
    expect(items).toContainEqual(expect.objectContaining({ name: 'Ada', role: 'tier2', signIn: `/api/dev/sign-in/${ada.id}` }))
    expect(items).toContainEqual(expect.objectContaining({ name: 'Lin', signIn: null }))
  })

  test('opens a session like any other: known, and over when they sign out', async () => {
    const { status, headers } = await anybody().get(`/api/dev/sign-in/${ada.id}`)
    expect({ status, to: headers.get('location') }).toEqual({ status: 302, to: '/' })
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^baton\.session_token=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/)

    const session = callerOf(app, { cookie: cookie.split(';')[0] ?? '' })
    expect((await session.get('/api/me')).body).toMatchObject({ name: 'Ada' })
    expect((await session.get('/api/auth/get-session')).body).toMatchObject({ user: { id: ada.id } })
    expect(await session.post('/api/auth/sign-out', {}, { headers: { origin: 'http://localhost' } })).toMatchObject({ status: 200 })
    expect(await session.get('/api/me')).toMatchObject({ status: 401 })
  })

  test('goes on to a page of this Baton, and to no other site', async () => {
    const to = (place: string) => anybody().get(`/api/dev/sign-in/${ada.id}?to=${encodeURIComponent(place)}`)

    expect((await to('/queue/E-1001?view=mine')).headers.get('location')).toBe('/queue/E-1001?view=mine')
    for (const place of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'queue']) {
      expect(await to(place)).toMatchObject({ status: 422, body: { problems: [{ field: 'to' }] } })
    }
  })

  test('needs somebody who is here', async () => {
    await office.db.updateTable('people').set({ left_at: noon }).where('id', '=', lin.id).execute()

    expect(await anybody().get(`/api/dev/sign-in/${lin.id}`)).toMatchObject({ status: 409, body: { code: 'people.has_left' } })
    expect(await anybody().get(`/api/dev/sign-in/${crypto.randomUUID()}`)).toMatchObject({ status: 404, body: { code: 'people.not_found' } })
    expect(await office.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  })
})

describe('the clock of development', () => {
  const forward = (by: string | number) => anybody().post('/api/dev/clock', { forward: by })

  test('is moved on, step by step', async () => {
    expect((await anybody().get('/api/dev/clock')).body).toMatchObject({ ahead: 0 })
    expect(await forward('PT1H')).toMatchObject({ status: 201, body: { ahead: hour, looked: 0 } })
    await forward(30_000)

    const { now, ahead } = (await anybody().get('/api/dev/clock')).body
    expect(ahead).toBe(hour + 30_000)
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.now() + hour)
  })

  test('does what falls due by then, and nothing sooner', async () => {
    const escalation = await begin({ ...office, as } as Office, 'accepted')
    const until = new Date(Date.now() + 25 * hour).toISOString()
    expect(await escalation.move(tomas, 'waits', { on: 'customer', reason: 'They look it up.', until })).toMatchObject({ status: 201 })
    const waits = async () => (await escalation.read(tomas)).body.wait !== null

    expect((await forward('P1D')).body).toMatchObject({ looked: 0 })
    expect(await waits()).toBe(true)
    expect((await forward('PT2H')).body).toMatchObject({ looked: 1 })
    expect(await waits()).toBe(false)
    expect((await forward('P1W')).body).toMatchObject({ looked: 0 })
  })

  test('leaves sessions alone', async () => {
    const { headers } = await anybody().get(`/api/dev/sign-in/${ada.id}`)
    const session = callerOf(app, { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' })
    await forward('P60D')

    expect(await session.get('/api/me')).toMatchObject({ status: 200 })
  })

  test('goes neither back nor without end', async () => {
    for (const by of [-1, 'P99999D', 'an hour']) expect(await forward(by)).toMatchObject({ status: 422, body: { problems: [{ field: 'forward' }] } })
  })
})

describe('what is hard to reach', () => {
  type Refusal = { code: string; status: number; title: string; detail: string }

  test('is every refusal, each in a whole sentence', async () => {
    const { items } = (await anybody().get('/api/dev/refusals')).body as { items: Refusal[] }

    expect(items.map(({ code }) => code)).toEqual([...Object.keys(allRefusals), 'internal'])
    expect(items).toContainEqual(expect.objectContaining({ code: 'people.has_left', status: 409, detail: expect.stringContaining('Declan Byrne has left.') }))
    expect(items.filter(({ detail }) => /undefined|null|NaN|\[object/.test(detail))).toEqual([])
  })

  const read = async (person: typeof maya) => {
    const { items } = (await as(person).get('/api/dev/sentences')).body as { items: { kind: string; readings: { reader: string; timeline: string }[] }[] }
    return Object.fromEntries(items.map(({ kind, readings }) => [kind, Object.fromEntries(readings.map(({ reader, timeline }) => [reader, timeline]))]))
  }

  test('is the latest message of every kind, as each reader reads it', async () => {
    await begin({ ...office, as } as Office, 'returned')
    const { number } = (await begin({ ...office, as } as Office, 'returned')).now()

    const { returned, submitted } = await read(lin)
    expect(submitted).toMatchObject({ actor: `You submitted ${number} to the Tier 2 queue.`, anybody: `Maya submitted ${number} to the Tier 2 queue.` })
    expect(returned?.author).toMatch(`Tomás returned ${number} to you, to mend:`)
    expect(returned?.holder).toBe(returned?.author)
    expect(returned?.actor).toMatch(`You returned ${number} to Maya, to mend:`)
  })

  test('is shown as Slack is given it, and nothing that Slack would refuse', async () => {
    await begin({ ...office, as } as Office, 'decided')
    await begin({ ...office, as } as Office)
    const { items } = (await as(lin).get('/api/dev/slack')).body as { items: { to: string; blocks: object[] }[] }

    expect(items.map(({ to }) => to)).toEqual(
      expect.arrayContaining(['The card, after “decided”', 'Its thread, of “accepted”', 'Maya, of “decided”', 'The window “Escalate”']),
    )
    for (const { to, blocks } of items) {
      const faults = to.startsWith('The window')
        ? faultsOfView({ type: 'modal', title: { type: 'plain_text', text: 'x' }, submit: { type: 'plain_text', text: 'x' }, blocks })
        : faultsOfMessage({ text: 'x', blocks })
      expect([to, faults]).toEqual([to, []])
    }
  })

  test('shows nobody what is not theirs to see', async () => {
    await begin({ ...office, as } as Office, 'draft')
    expect(Object.keys(await read(lin))).toEqual([])
    expect(Object.keys(await read(maya))).toEqual(['drafted'])
    expect(await anybody().get('/api/dev/sentences')).toMatchObject({ status: 401 })

    const { id } = (await begin({ ...office, as } as Office, 'submitted')).now()
    for (const internal of [false, true]) await as(ada).post(`/api/escalations/${id}/comments`, { text: 'Look at the plan.', internal })
    expect((await read(maya)).commented).toMatchObject({ anybody: 'Ada wrote: Look at the plan.' })
    expect((await read(lin)).commented).toMatchObject({ anybody: 'Ada noted for Tier 2: Look at the plan.' })
  })
})
