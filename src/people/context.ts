import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Person } from './person.ts'

/**
 * Who asks, when, and of which database: all that a reading function needs. Everything in one action shares one instant.
 * `zone` is the IANA time zone in which the reader's sentences tell the time.
 */
export type Reading = { actor: Person; now: Date; zone: string; db: Database }

/** What a change needs besides: a key that tells a repetition from a second wish, and the queue for what happens later. */
export type Context = Reading & { key: string; queue: Queue }

/** Inside, use the context handed to `work`: the outer `db` is another connection, and would wait for this one's locks. */
export function inTransaction<C extends Pick<Reading, 'db'>, T>(context: C, work: (context: C) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) return work(context)
  return context.db.transaction().execute((db) => work({ ...context, db }))
}
