import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/**
 * Lets `second` meet `first` for certain: `first` does its work in a transaction and stays uncommitted; `second` starts, and is left alone until it
 * waits for a lock or has finished; only then does `first` commit. Answers what each of them answered.
 */
export async function race<First, Second>(
  db: Database,
  { first, second }: { first(db: Database): Promise<First>; second(): Promise<Second> },
): Promise<{ first: First; second: Second }> {
  const running = await db.transaction().execute(async (holding) => {
    const done = await first(holding)
    let finished = false
    const answer = second().finally(() => {
      finished = true
    })
    answer.catch(() => {}) // reported by whoever awaits it below
    while (!finished && !(await someoneWaits(db))) await sleep(5)
    return { done, answer }
  })
  return { first: running.done, second: await running.answer }
}

// Asked outside the transaction: inside one, PostgreSQL shows the same picture again and again.
async function someoneWaits(db: Database) {
  const asked = sql<{ count: number }>`select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return ((await asked.execute(db)).rows[0]?.count ?? 0) > 0
}
