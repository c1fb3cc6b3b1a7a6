import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#src/database/database.ts'
import { lockWaiters } from './together.ts'

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
    while (!finished && (await lockWaiters(db)) === 0) await sleep(5)
    return { done, answer }
  })
  return { first: running.done, second: await running.answer }
}
