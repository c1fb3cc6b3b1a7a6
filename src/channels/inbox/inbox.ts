import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { InboxTable } from '#src/database/tables/inbox.ts'
import { inTime } from '#src/foundation/in-time.ts'

/** What came of storing: it is new; or it was here before. */
type Kept = { again: boolean }

/** How long the database may take to store what was heard, in milliseconds: whoever says it wants an answer within 3 seconds. */
const storePatience = 1_800

/** What was heard from one place. */
type Inbox = { db: Database; place: InboxTable['place'] }

/** One thing that was heard, under its place's own id for it. `done`: nothing is left to be done of it but the `work` it was stored with. */
type Heard = { id: string; kind: string; body: object; done?: true }

/**
 * Stores what was heard before anything is made of it, in one transaction with `work`, which sees to it that something is. Rejects, and leaves nothing,
 * when the database does not manage within `storePatience`: whoever said it is told so, and will say it again.
 */
export async function keepHeard({ db, place }: Inbox, { id, kind, body, done }: Heard, now: Date, work: (db: Database) => Promise<void>): Promise<Kept> {
  const until = performance.now() + storePatience
  const storing = db.transaction().execute(async (db): Promise<Kept> => {
    await sql`select set_config('statement_timeout', ${String(Math.max(Math.floor(until - performance.now()), 1))}, true)`.execute(db)
    const row = { place, id, kind, body: JSON.stringify(body), at: now, done_at: done ? now : null }
    const stored = await db
      .insertInto('inbox')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows !== 1n) return { again: true }
    await work(db)
    if (performance.now() > until) throw new Error('too late: whoever said this has been told that it was not taken')
    return { again: false }
  })
  return inTime(storePatience, storing)
}

/** The answer that was given, where it was kept. */
export async function answerOf({ db, place }: Inbox, id: string): Promise<object | null> {
  const row = await db.selectFrom('inbox').select('answer').where('place', '=', place).where('id', '=', id).executeTakeFirst()
  return row?.answer ?? null
}

/** Keeps the answer that was given, for it may not have arrived, and be asked for again. */
export async function keepAnswer({ db, place }: Inbox, id: string, answer: object) {
  await db
    .updateTable('inbox')
    .set({ answer: JSON.stringify(answer) })
    .where('place', '=', place)
    .where('id', '=', id)
    .execute()
}

/** It has been acted upon. What was said is kept no longer here; its id is, so that it is known if it comes again. */
export async function settleHeard({ db, place }: Inbox, id: string, now: Date) {
  await db.updateTable('inbox').set({ done_at: now, body: '{}' }).where('place', '=', place).where('id', '=', id).execute()
}

/** What still has to be acted upon under this id; null when that has been done. */
export async function openHeard({ db, place }: Inbox, id: string): Promise<Readonly<Record<string, unknown>> | null> {
  const row = await db.selectFrom('inbox').select('body').where('place', '=', place).where('id', '=', id).where('done_at', 'is', null).executeTakeFirst()
  return row ? { ...row.body } : null
}

/** What nobody acts upon although its time has come: its job was lost, or gave up while the place or the database was away. */
export async function sleepingHeard({ db, place }: Inbox): Promise<string[]> {
  const open = db.selectFrom('inbox').select('id').where('place', '=', place).where('done_at', 'is', null)
  const rows = await open.where('at', '<', sql<Date>`clock_timestamp() - interval '2 minutes'`).orderBy('at').limit(100).execute()
  return rows.map(({ id }) => id)
}

/** When each kind of thing was last heard from a place; what was never heard is missing. */
export async function lastHeard({ db, place }: Inbox): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('inbox')
    .select(({ fn }) => ['kind', fn.max('at').as('at')])
    .where('place', '=', place)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(({ kind, at }) => [kind, at]))
}

/** Places repeat themselves within hours: what is a week old is known to nobody any more. The newest of each kind stays, for it says when such was last heard. */
export async function forgetOld({ db, place }: Inbox, now: Date) {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000)
  await db
    .deleteFrom('inbox')
    .where('place', '=', place)
    .where('done_at', '<', weekAgo)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('inbox as newer')
          .select('newer.id')
          .whereRef('newer.place', '=', 'inbox.place')
          .whereRef('newer.kind', '=', 'inbox.kind')
          .whereRef('newer.at', '>', 'inbox.at'),
      ),
    )
    .execute()
}
