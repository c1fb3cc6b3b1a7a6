import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/foundation/ids.ts'
import { maya, type Office, openOffice } from '#test/office.ts'
import { retentions } from './retention.ts'
import { sweep } from './sweep.ts'

const day = 24 * 60 * 60_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await office.db.deleteFrom('tokens').execute()
})

const key = (key: string) => (ended: Date) =>
  office.db.insertInto('keys').values({ person_id: maya.id, key, fingerprint: 'a hash', answer: '{"text":"private"}', at: ended }).execute()
const later = (at: Date, days: number) => new Date(at.getTime() + days * day)
const token = (times: (ended: Date) => { expires_at: Date; revoked_at: Date | null }) => (ended: Date) =>
  office.db
    .insertInto('tokens')
    .values({ id: newId(), person_id: maya.id, name: 'x', token_hash: newId(), created_at: ended, scope: 'read', made_by: null, ...times(ended) })
    .execute()
const link = (times: (ended: Date) => { expires_at: Date; used_at: Date | null }) => (ended: Date) =>
  office.db
    .insertInto('invitations')
    .values({ id: newId(), person_id: maya.id, token_hash: newId(), invited_by: null, created_at: ended, ...times(ended) })
    .execute()
const session = (ended: Date) =>
  office.db.insertInto('sessions').values({ id: newId(), person_id: maya.id, token: newId(), expires_at: ended, ip_address: null, user_agent: null }).execute()
const verification = (ended: Date) =>
  sql`insert into verifications (id, identifier, value, expires_at) values (${newId()}, 'x', 'x', ${ended})`.execute(office.db)
const tries = (ended: Date) => sql`insert into tries (key, count, until) values (${newId()}, 1, ${ended})`.execute(office.db)

/** How each row comes to be, with the time at which it ended; how long it stays after that; and whose clock says so. */
const rows = [
  ['an unused key of the API', 'keys', key('0198f2c4-7d1e'), 90 * day, 'baton'],
  ['a key that Slack’s entry point derived', 'keys', key('slack view V1'), 7 * day, 'baton'],
  ['a session that has expired', 'sessions', session, day, 'machine'],
  ['a link that was used', 'invitations', link((ended) => ({ used_at: ended, expires_at: later(ended, 7) })), 30 * day, 'baton'],
  ['a link that has expired', 'invitations', link((ended) => ({ used_at: null, expires_at: ended })), 30 * day, 'baton'],
  ['a token that was revoked', 'tokens', token((ended) => ({ revoked_at: ended, expires_at: later(ended, 365) })), 180 * day, 'baton'],
  ['a token that has expired', 'tokens', token((ended) => ({ revoked_at: null, expires_at: ended })), 180 * day, 'baton'],
  ['a verification that has expired', 'verifications', verification, day, 'machine'],
  ['a count of tries', 'tries', tries, day, 'machine'],
] as const

describe('the sweep', () => {
  const count = async (table: string) => Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(office.db)).rows[0]?.n)

  test.each(rows)('removes %s from “%s” once it was kept long enough, and not before', async (_, table, make, keptFor, by) => {
    const now = by === 'machine' ? new Date() : office.now()
    const minute = 60_000
    await make(new Date(now.getTime() - keptFor + minute))
    await sweep({ db: office.db, now: office.now() })
    expect(await count(table)).toBe(1)

    await sql`delete from ${sql.table(table)}`.execute(office.db)
    await make(new Date(now.getTime() - keptFor - minute))
    await sweep({ db: office.db, now: office.now() })
    expect(await count(table)).toBe(0)
  })

  test('has a row in this test for every table it removes from', () => {
    expect([...new Set(rows.map(([, table]) => table))].toSorted()).toEqual([...new Set(retentions.map(({ table }) => table))].toSorted())
  })

  test('takes all there is, in batches, and leaves what another server holds', async () => {
    const old = new Date(office.now().getTime() - 8 * day)
    await sql`insert into keys (person_id, key, fingerprint, answer, at) select ${maya.id}::uuid, 'slack ' || n, 'a hash', '{}', ${old} from generate_series(1, 1203) n`.execute(
      office.db,
    )

    await office.db.transaction().execute(async (holding) => {
      await sql`select from keys where key = 'slack 7' for update`.execute(holding)
      expect(await sweep({ db: office.db, now: office.now() })).toMatchObject({ 'derived idempotency keys': 1202 })
    })
    expect(await sweep({ db: office.db, now: office.now() })).toMatchObject({ 'derived idempotency keys': 1 })
  })

  test('leaves everything that still works', async () => {
    await office.inSession(maya)
    await key('0198f2c4-7d1e')(office.now())
    await token((at) => ({ revoked_at: null, expires_at: later(at, 1) }))(office.now())
    await link((at) => ({ used_at: null, expires_at: later(at, 1) }))(office.now())

    expect(Object.values(await sweep({ db: office.db, now: office.now() })).every((rows) => rows === 0)).toBe(true)
  })
})
