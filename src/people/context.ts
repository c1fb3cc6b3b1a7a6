import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Access } from './access.ts'
import { stillActing } from './acting.ts'
import type { Named, Person } from './person.ts'

/**
 * Who asks, when, and of which database: all that a reading function needs. Everything in one action shares one instant.
 * `zone` is the IANA time zone in which the reader's sentences tell the time.
 * `access`: the session or token by which a request came; absent where none did, such as for a command.
 */
export type Reading = { actor: Person; now: Date; zone: string; db: Database; access?: Access | null }

/** What a change needs besides: a key that tells a repetition from a second wish, and the queue for what happens later. */
export type Context = Reading & { key: string; queue: Queue }

/**
 * Inside, use the context handed to `work`: the outer `db` is another connection, and would wait for this one's locks; and its actor is as
 * they are now. Refuses an actor whose access has ended (they left; their session or token ended) or whose role is lower by now; nobody changes
 * their access or role until the transaction ends.
 */
export function inTransaction<C extends { db: Database; actor?: Named | Person | null; access?: Access | null }, T>(
  context: C,
  work: (context: C) => Promise<T>,
): Promise<T> {
  if (context.db.isTransaction) return work(context)
  return context.db.transaction().execute(async (db) => {
    const { actor, access } = context
    return work({ ...context, db, ...(actor ? { actor: await stillActing(db, actor, access) } : {}) })
  })
}
