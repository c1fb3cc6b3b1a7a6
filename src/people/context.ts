import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'
import { stillActing } from './acting.ts'
import type { Named, Person } from './person.ts'

/**
 * Who asks, when, and of which database: all that a reading function needs. Everything in one action shares one instant.
 * `zone` is the IANA time zone in which the reader's sentences tell the time.
 */
export type Reading = { actor: Person; now: Date; zone: string; db: Database }

/** What a change needs besides: a key that tells a repetition from a second wish, and the queue for what happens later. */
export type Context = Reading & { key: string; queue: Queue }

/**
 * Inside, use the context handed to `work`: the outer `db` is another connection, and would wait for this one's locks; and its actor is as
 * they are now. Refuses an actor whose access has ended or whose role is lower by now; nobody changes either until the transaction ends.
 */
export function inTransaction<C extends { db: Database; actor?: Named | Person | null }, T>(context: C, work: (context: C) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) return work(context)
  return context.db.transaction().execute(async (db) => {
    const { actor } = context
    return work({ ...context, db, ...(actor ? { actor: await stillActing(db, actor) } : {}) })
  })
}
