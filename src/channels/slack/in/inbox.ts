import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Body, Heard } from './heard.ts'

/** What came of storing: it is new; or it was here before. */
type Kept = { again: boolean }

/** How long the database may take to store what was heard, in milliseconds: Slack wants its answer within 3 seconds of saying it. */
const storePatience = 1_800

/** When another process looks whether this one has acted, in seconds. */
const actedBy = 30

type Inbox = { db: Database; queue: Queue }

/**
 * Stores what was heard before anything is made of it, with a job that acts on it if this process dies first. Rejects, and leaves nothing,
 * when the database does not manage within `storePatience`: whoever said it is told so, and will say it again.
 */
export async function keepHeard({ db, queue }: Inbox, { id, kind, body }: Heard, now: Date): Promise<Kept> {
  const until = performance.now() + storePatience
  const storing = db.transaction().execute(async (db): Promise<Kept> => {
    await sql`select set_config('statement_timeout', ${String(Math.max(Math.floor(until - performance.now()), 1))}, true)`.execute(db)
    const row = { id, kind, body: JSON.stringify(body), at: now }
    const stored = await db
      .insertInto('slack_inbox')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (stored.numInsertedOrUpdatedRows !== 1n) return { again: true }
    await queue.soon(db, 'slack-heard', { id }, actedBy)
    if (performance.now() > until) throw new TooLong('too late: Slack has been told that this was not taken')
    return { again: false }
  })
  return inTime(storing, storePatience)
}

/** Something was not there in time. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/** The same, or a `TooLong` after so many milliseconds. */
export async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TooLong(`no answer within ${milliseconds} ms`)), milliseconds)
  work.catch(() => {}) // heard below, unless it comes too late for anybody to hear
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

/** The answer that Slack got, where it was kept. */
export async function answerOf(db: Database, id: string): Promise<object | null> {
  const row = await db.selectFrom('slack_inbox').select('answer').where('id', '=', id).executeTakeFirst()
  return row?.answer ?? null
}

/** Keeps the answer to a submitted modal, for Slack may not have got it and ask again. */
export async function keepAnswer(db: Database, id: string, answer: object) {
  await db
    .updateTable('slack_inbox')
    .set({ answer: JSON.stringify(answer) })
    .where('id', '=', id)
    .execute()
}

/** It has been acted upon. What was said is kept no longer here; its id is, so that it is known if it comes again. */
export async function settleHeard(db: Database, id: string, now: Date) {
  await db.updateTable('slack_inbox').set({ done_at: now, body: '{}' }).where('id', '=', id).execute()
}

/** What still has to be acted upon under this id; null when that has been done. */
export async function openHeard(db: Database, id: string): Promise<Body | null> {
  const row = await db.selectFrom('slack_inbox').select('body').where('id', '=', id).where('done_at', 'is', null).executeTakeFirst()
  return row ? { ...row.body } : null
}

/** Has acted upon what nobody does although its time has come: its job was lost, or gave up while Slack or the database was away. */
export async function wakeOpen({ db, queue }: Inbox) {
  const open = db.selectFrom('slack_inbox').select('id').where('done_at', 'is', null)
  const rows = await open.where('at', '<', sql<Date>`clock_timestamp() - interval '2 minutes'`).orderBy('at').limit(100).execute()
  for (const { id } of rows) await queue.soon(db, 'slack-heard', { id })
}

/** Slack repeats within the hour: what is a week old is known to nobody any more. */
export async function forgetOld(db: Database, now: Date) {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000)
  await db.deleteFrom('slack_inbox').where('done_at', '<', weekAgo).execute()
}
