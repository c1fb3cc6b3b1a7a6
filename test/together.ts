import { setTimeout as sleep } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/** How long to wait until all stand before the lock, in milliseconds; a guard that is gone lets them through, and the test goes on. */
const patience = 2_000

/**
 * Has several tries meet for certain: holds what `lock` locks until all of them wait for it, or for each other, and then lets go.
 * `Promise.all` alone proves little, since the first is often done before the second has begun.
 */
export async function together<T>(db: Database, lock: RawBuilder<unknown>, tries: readonly (() => Promise<T>)[]): Promise<T[]> {
  const running = await db.transaction().execute(async (holding) => {
    await lock.execute(holding)
    const running = tries.map((attempt) => attempt())
    const end = Date.now() + patience
    while ((await lockWaiters(db)) < tries.length && Date.now() < end) await sleep(10)
    return running
  })
  return Promise.all(running)
}

/** How many connections wait for a lock. Asked outside the transaction that holds it: inside one, PostgreSQL shows the same picture again and again. */
export async function lockWaiters(db: Database): Promise<number> {
  const asked = sql<{ count: number }>`select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return (await asked.execute(db)).rows[0]?.count ?? 0
}

/** Until so many wait for a lock. */
export async function untilWaiting(db: Database, count: number) {
  while ((await lockWaiters(db)) < count) await sleep(5)
}
