import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openAllowance } from '#src/foundation/allowance.ts'
import { openGate, openGates } from '#src/foundation/gate.ts'
import { type LimitSizes, usualSizes } from '#src/http/limits.ts'
import { callerOf } from './caller.ts'
import { heard } from './heard.ts'
import { ada, maya, noor, type Office, openOffice, tokenOf } from './office.ts'
import { chunk, head, openWire } from './raw.ts'
import { untilWaiting } from './together.ts'
import { listen, partHead } from './uploads.ts'

const none = { patience: 0, mostWaiting: 0 }
const bearer = { Authorization: `Bearer ${tokenOf(maya)}` }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

async function openWith(limits: Partial<LimitSizes>) {
  const { app, lines } = await heard(office, 'debug', { limits: { ...usualSizes(), ...limits } })
  return { app, lines, as: (person: typeof maya) => callerOf(app, { authorization: `Bearer ${tokenOf(person)}` }) }
}

/** A test is about how many run at once, and not about how soon: another may keep the machine busy. */
const soon = { timeout: 20_000 }

/** Locks the table that a request reads, so that the request runs until it is let go, at the latest as the test ends. */
async function holdAudit() {
  const { promise: held, resolve: onHeld } = Promise.withResolvers<void>()
  const { promise, resolve: release } = Promise.withResolvers<void>()
  const holding = office.db.transaction().execute(async (db) => {
    await db.schema.alterTable('audit').addColumn('held', 'integer').execute()
    onHeld()
    await promise
    throw new Error('undone')
  })
  holding.catch(() => {})
  await held
  const end = async () => {
    release()
    await holding.catch(() => {})
  }
  onTestFinished(end)
  return end
}

describe('of one person', () => {
  test('so many requests run at once, the next is told to come again, and others notice nothing', async () => {
    const { as } = await openWith({ requestsOfPerson: { most: 2, ...none } })
    const release = await holdAudit()
    const running = [as(noor).get('/api/audit'), as(noor).get('/api/audit')]
    await untilWaiting(office.db, 2)
    const { status, body, headers } = await as(noor).get('/api/people')
    expect({ status, body, retry: headers.get('retry-after') }).toMatchObject({
      status: 429,
      body: { code: 'request.too_many_at_once', facts: { most: 2 } },
      retry: '2',
    })
    expect((await as(ada).get('/api/people')).status).toBe(200)
    await release()
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200])
    expect((await as(noor).get('/api/people')).status).toBe(200)
  })

  test('a hundred requests at once are all answered, since the others wait', async () => {
    const { as } = await openWith({})
    const answers = await Promise.all(Array.from({ length: 100 }, () => as(maya).get('/api/me')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test.for([
    ['of a token', { streamsOfToken: { most: 3, ...none } }, 'This token has 3 streams of changes open'],
    ['of a person', { streamsOfPerson: { most: 3, ...none } }, 'You have 3 streams of changes open'],
  ] as const)('so many streams %s are open at once, and one that ends makes room', async ([, limits, words]) => {
    const { app } = await openWith(limits)
    const open = () => app.request('/api/events', { headers: bearer })
    const streams = [await open(), await open(), await open()]
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
    const refused = await open()
    expect([refused.status, refused.headers.get('retry-after'), JSON.parse(await refused.text()).detail]).toEqual([429, '30', expect.stringContaining(words)])
    expect((await app.request('/api/events', { headers: { authorization: `Bearer ${tokenOf(ada)}` } })).status).toBe(200)
    expect((await app.request('/api/me', { headers: bearer })).status).toBe(200)
    await streams[0]?.body?.cancel()
    await vi.waitFor(async () => expect((await open()).status).toBe(200), soon)
  })

  test('a HEAD of the stream takes no room', async () => {
    const { app } = await openWith({ streamsOfToken: { most: 1, ...none } })
    for (let asked = 0; asked < 5; asked++) expect((await app.request('/api/events', { method: 'HEAD', headers: bearer })).status).toBe(200)
  })

  test('so many uploads run at once, and one that breaks off makes room', async () => {
    const { app } = await openWith({ uploadsOfPerson: { most: 2, ...none } })
    const address = await listen({ app })
    const begin = async () => {
      const wire = await openWire(address)
      wire.send(head('POST /api/evidence', { ...bearer, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': 9_999 }) + partHead)
      return wire
    }
    const wires = [await begin(), await begin(), await begin()]
    const refused = await Promise.race(wires.map(async (wire) => ({ wire, answer: await wire.answer() })))
    expect([refused.answer?.status, JSON.parse(refused.answer?.body ?? '').code]).toEqual([429, 'request.too_many_uploads'])
    wires.find((wire) => wire !== refused.wire)?.socket.destroy()
    await vi.waitFor(async () => {
      const answer = await fetch(`${address}/api/evidence`, { method: 'POST', headers: bearer, body: formOf('whole') })
      expect(answer.status).toBe(201)
    }, soon)
  })
})

const formOf = (text: string) => {
  const data = new FormData()
  data.append('file', new File([text], 'x.txt'))
  return data
}

describe('of everybody together', () => {
  test('so many requests run at once, and the next is told that Baton is busy', async () => {
    const { as } = await openWith({ requests: { most: 1, ...none } })
    const release = await holdAudit()
    const running = as(noor).get('/api/audit')
    await untilWaiting(office.db, 1)
    const { status, body, headers } = await as(ada).get('/api/people')
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'request.busy', '5'])
    await release()
    expect((await running).status).toBe(200)
    expect((await as(ada).get('/api/people')).status).toBe(200)
  })

  test('bodies of people wait for room, are all taken, and give it back', async () => {
    const { as } = await openWith({ bodiesOfPeople: { most: 500_000, patience: 20_000, mostWaiting: 100 } })
    const ask = { steps: Array.from({ length: 15 }, () => ({ did: 'x'.repeat(20_000) })) }
    for (let round = 0; round < 2; round++) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => as(maya).post('/api/escalations', ask)))
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
    }
  })

  test('a body of people that finds no room is told to come again; a small one always finds some', async () => {
    const { as } = await openWith({ bodiesOfPeople: { most: 100_000, ...none } })
    const large = { ask: 'x'.repeat(19_000), blocker: 'x'.repeat(19_000) }
    const begin = (body: object) => as(maya).post('/api/escalations', body, { headers: { 'content-length': String(JSON.stringify(body).length) } })
    const answers = await Promise.all(Array.from({ length: 10 }, () => begin(large)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['201 undefined', '503 request.busy']))
    expect((await Promise.all(Array.from({ length: 10 }, () => begin({ ask: 'Copy.' })))).every(({ status }) => status === 201)).toBe(true)
  })

  test('large bodies of strangers share one room, small ones need none of it', async () => {
    const { app } = await openWith({ bodiesOfStrangers: { most: 64_000, ...none } })
    const address = await listen({ app })
    const send = async (size: number) => {
      const wire = await openWire(address)
      wire.send(head('POST /api/setup', { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' }) + chunk('x'.repeat(size)))
      return wire
    }
    await send(70_000)
    await vi.waitFor(async () => {
      const answer = await (await send(70_000)).answer()
      expect([answer?.status, JSON.parse(answer?.body ?? '').code, answer?.headers.get('connection')]).toEqual([503, 'request.busy', 'close'])
    }, soon)
    const small = await send(1_000)
    small.send('0\r\n\r\n')
    expect((await small.answer())?.status).toBe(400)
  })
})

describe('a gate', () => {
  test('lets in by weight and in order, and what leaves makes room once', async () => {
    const gate = openGate({ most: 10, patience: 10_000, mostWaiting: 2 })
    const [first, heavy] = [await gate.enter(6), gate.enter(20)]
    const light = gate.enter(1)
    expect(await gate.enter(1)).toBeNull() // two wait already
    first?.()
    first?.()
    const leave = await heavy
    expect(gate.isIdle()).toBe(false)
    leave?.()
    ;(await light)?.()
    expect(gate.isIdle()).toBe(true)
  })

  test('keeps nothing of a key that uses nothing', async () => {
    const gates = openGates({ most: 1, ...none })
    const leave = await gates.enter('a')
    expect([await gates.enter('a'), typeof (await gates.enter('b'))]).toEqual([null, 'function'])
    leave?.()
    expect(await gates.enter('a')).toBeTypeOf('function')
  })

  test('an allowance comes back with time, and never above what it is', () => {
    let now = 0
    const allowance = openAllowance({ burst: 10, perSecond: 5 }, () => now)
    expect([allowance.take(10), allowance.take(1)]).toEqual([true, false])
    now = 1_000
    expect([allowance.take(5), allowance.take(1)]).toEqual([true, false])
    now = 100_000
    expect([allowance.take(11), allowance.take(10)]).toEqual([false, true])
  })
})
