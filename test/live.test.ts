import { sql } from 'kysely'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openLive } from '#src/escalations/live.ts'
import { newId } from '#src/foundation/ids.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { begin } from './begun.ts'
import { ada, ben, lin, maya, type Office, openOffice, tokenOf, tomas } from './office.ts'
import { openStream } from './stream.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** Another process on the same database, as far as anybody can tell; `quiet`: how often it looks whether its readers are still there. */
function beside({ quiet = 20_000, lines = [] as string[] } = {}) {
  const log = openLog('warn', { write: (line) => void lines.push(line) })
  const live = openLive(office.config, log, quiet)
  onTestFinished(() => live.close())
  const { db, queue, library, auth, now } = office
  // @ts-expect-error: nothing here is about evidence
  return createApp({ db, queue, live, library, readiness: office.readiness, auth, log, clock: now, web: null, store: undefined })
}

const minute = 60_000

describe('whoever follows changes hears', () => {
  test('of each move, comment and edit once, made by whatever process, with the version as it is now', async () => {
    const stream = await openStream(beside(), maya)

    const one = await begin(office, 'accepted')
    await one.move(ada, 'comments', { text: 'Ask for the plan first.' })
    await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
    await one.edit(maya, { ask: 'May I copy it?' })
    await one.move(maya, 'submissions')

    const about = { escalation: one.now().id, number: 'E-1001' }
    const heard = [
      await stream.told(),
      await stream.told(),
      await stream.told(),
      await stream.told(),
      await stream.told(),
      await stream.told(),
      await stream.told(),
    ]
    expect(heard).toEqual([
      { ...about, kind: 'drafted', version: 1 },
      { ...about, kind: 'submitted', version: 2 },
      { ...about, kind: 'accepted', version: 3 },
      { ...about, kind: 'commented', version: 3 },
      { ...about, kind: 'returned', version: 4 },
      { ...about, kind: 'edited', version: 5 },
      { ...about, kind: 'submitted', version: 6 },
    ])
    await stream.close()
  })

  test('nothing of a draft that is not theirs, until it is shown; and that it was hidden again', async () => {
    const [mayas, bens] = [await openStream(office.app, maya), await openStream(office.app, ben)]
    const one = await begin(office, 'draft')
    await one.edit(maya, { ask: 'A secret?' })
    await one.edit(maya, { shared: true })
    await one.edit(maya, { shared: false })
    await one.edit(maya, { ask: 'Another?' })
    await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
    await begin(office, 'submitted')

    const kinds = async (stream: typeof bens, count: number) => {
      const heard = []
      while (heard.length < count) heard.push((await stream.told())?.kind)
      return heard
    }
    expect(await kinds(mayas, 7)).toEqual(['drafted', 'edited', 'shared', 'shared', 'edited', 'withdrawn', 'drafted'])
    expect(await kinds(bens, 3)).toEqual(['shared', 'shared', 'submitted'])
  })

  test('of internal notes on Tier 2 and up alone', async () => {
    const one = await begin(office, 'accepted')
    const [mayas, lins] = [await openStream(office.app, maya), await openStream(office.app, lin)]

    await one.move(ada, 'comments', { text: 'They asked in March too.', internal: true })
    await one.move(tomas, 'releases', { reason: 'Off to lunch.' })

    expect((await lins.told())?.kind).toBe('commented')
    expect((await mayas.told())?.kind).toBe('released')
  })

  test('nothing of what was refused', async () => {
    const one = await begin(office, 'submitted')
    const stream = await openStream(office.app, tomas)

    expect((await one.move(ben, 'acceptances')).status).toBe(403)
    await one.move(ada, 'acceptances')

    expect((await stream.told())?.kind).toBe('accepted')
  })
})

describe('after a break', () => {
  test('the last change of each escalation since is told, as far as it may be heard', async () => {
    const first = await begin(office, 'submitted')
    const before = await openStream(office.app, ben)
    const { head } = before
    await before.close()
    office.later(minute)

    await begin(office, 'draft')
    await first.move(tomas, 'acceptances')
    await first.move(ada, 'comments', { text: 'They asked in March too.', internal: true })
    const returned = await begin(office, 'returned')
    await returned.edit(maya, { ask: 'May I copy it?' })

    const [bens, adas] = [await openStream(office.app, ben, head?.id ?? ''), await openStream(office.app, ada, head?.id ?? '')]
    expect([await bens.told(), await bens.told()]).toMatchObject([
      { number: 'E-1001', kind: 'accepted', version: 3 },
      { number: 'E-1003', kind: 'edited', version: 4 },
    ])
    expect(await adas.told()).toMatchObject({ number: 'E-1001', kind: 'commented' })
    await first.move(tomas, 'releases', { reason: 'Off to lunch.' })
    while ((await bens.told())?.kind !== 'released'); // what had just happened may have been told twice
  })

  test('what was committed later under an earlier number is told too', async () => {
    const one = await begin(office, 'submitted')
    const event = () => ({ id: newId(), escalation_id: one.now().id, kind: 'commented', version: 2, actor_id: ada.id, facts: '{}', at: office.now() })
    const [stream, witness] = [await openStream(office.app, maya), await openStream(office.app, ada)]
    const { promise: overtaken, resolve: commit } = Promise.withResolvers<void>()
    const slow = office.db.transaction().execute(async (db) => {
      await db
        .insertInto('events')
        .values({ ...event(), kind: 'slow' })
        .execute()
      await overtaken
    })
    const other = await begin(office, 'draft')
    const { id, data } = await stream.message()
    expect(data?.number).toBe(other.now().number)
    await stream.close()
    commit()
    await slow
    while ((await witness.told())?.kind !== 'slow'); // by now nobody hears of it any more by themselves

    const back = await openStream(office.app, maya, id ?? '')
    await begin(office, 'draft')
    const heard = []
    while (heard.length < 3) heard.push((await back.told())?.number)
    expect(heard).toEqual(['E-1001', 'E-1002', 'E-1003'])
  })

  test.for(['9999999', 'x', '-1'])('from a place that nobody knows (%s), everything is to be read again', async (since) => {
    await begin(office, 'submitted')
    const stream = await openStream(office.app, maya, since)
    expect(await stream.message()).toMatchObject({ id: '4', data: { kind: 'missed' } })
  })

  test('from too long ago, likewise', async () => {
    const stream = await openStream(office.app, maya)
    const one = await begin(office, 'submitted')
    await sql`insert into events (id, escalation_id, kind, version, facts, at)
      select gen_random_uuid(), ${one.now().id}, 'commented', 2, '{}', ${office.now()} from generate_series(1, 1001)`.execute(office.db)

    expect(stream.head?.id).toBe('0')
    expect(await (await openStream(office.app, maya, '0')).told()).toEqual({ kind: 'missed' })
  })

  test('of the connection to the database, everything is to be read again, and what comes then is heard', async () => {
    const lines: string[] = []
    const stream = await openStream(beside({ lines }), maya)

    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baton live' and datname = current_database()`.execute(office.db)

    expect(await stream.told()).toEqual({ kind: 'missed' })
    await begin(office, 'draft')
    expect(await stream.told()).toMatchObject({ kind: 'drafted' })
    expect(lines.join('')).toContain('changes are not heard for a while')
  })
})

describe('a stream', () => {
  test('is one that no proxy holds back, and the browser comes back to it soon', async () => {
    const { headers, head } = await openStream(office.app, maya)

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
      'cache-control': 'no-store, no-transform',
    })
    expect(head?.text).toBe('retry: 2000\nid: 0')
  })

  test('says now and then that it is still there', async () => {
    const stream = await openStream(beside({ quiet: 10 }), maya)
    expect((await stream.block())?.text).toBe(': still here')
  })

  test('ends when the token is revoked', async () => {
    const stream = await openStream(beside({ quiet: 10 }), maya)
    await office.db.updateTable('tokens').set({ revoked_at: office.now() }).where('person_id', '=', maya.id).execute()
    await expect.poll(() => stream.block()).toBeNull()
  })

  test('ends when its reader has left', async () => {
    const stream = await openStream(beside({ quiet: 10 }), maya)
    await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
    await expect.poll(() => stream.block()).toBeNull()
  })

  test('follows its reader’s role', async () => {
    const one = await begin(office, 'accepted')
    const stream = await openStream(beside({ quiet: 10 }), ada)
    await office.db.updateTable('people').set({ role: 'tier1' }).where('id', '=', ada.id).execute()
    await stream.block()
    await stream.block()

    await one.move(lin, 'comments', { text: 'They asked in March too.', internal: true })
    await one.move(tomas, 'releases', { reason: 'Off to lunch.' })
    expect((await stream.told())?.kind).toBe('released')
  })

  test('ends at once when Baton stops, and a late comer’s as well', async () => {
    const stream = await openStream(office.app, maya)
    await office.live.close()
    expect(await stream.block()).toBeNull()
    const late = await openStream(office.app, maya)
    expect(await late.block()).toBeNull()
  })

  test('is not begun for a HEAD, which nobody would ever close', async () => {
    const followed: string[] = []
    const live = { follow: (reader: () => { name: string }) => Promise.reject(new Error(`the ${followed.push(reader().name)}st`)), close: async () => {} }
    // @ts-expect-error: nothing here is about evidence
    const app = createApp({ ...office, live, log: openLog('silent'), clock: office.now, web: null, store: undefined })
    const headers = { authorization: `Bearer ${tokenOf(maya)}` }

    expect((await app.request('/api/events', { method: 'HEAD', headers })).status).toBe(200)
    expect(followed).toEqual([])
    await app.request('/api/events', { headers })
    expect(followed).toEqual(['Maya'])
  })

  test('is somebody’s who is signed in', async () => {
    const answer = await office.with().get('/api/events')
    expect(answer).toMatchObject({ status: 401, type: 'application/problem+json' })
  })
})
