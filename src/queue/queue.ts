import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '#src/database/database.ts'

/** Work for later, and what each piece needs to know. A job holds ids only; the rest is read when its time comes. */
type Jobs = { look: { escalation: string } }

/** Puts work on the queue inside the caller's transaction: it is there when the change is, and not otherwise. */
export type Queue = { later<Name extends keyof Jobs>(db: Database, name: Name, job: Jobs[Name], at: Date): Promise<void> }

export type OpenQueue = Queue & {
  /** Has this process do the work that falls due. Each job is done by one process, and again by another if this one dies. */
  work<Name extends keyof Jobs>(name: Name, handle: (job: Jobs[Name]) => Promise<void>): Promise<void>
  close(): Promise<void>
}

const names = ['look'] as const satisfies readonly (keyof Jobs)[]

/** How often the queue is asked for work, in seconds. */
const pollSeconds = 5

/** Connections of its own, at most: what the queue does for itself needs answers that a shared Kysely does not hand on. */
const connections = { keeper: 3, passing: 1 }

/** `keeper`: this process also tends the queue (a server does, a passing command does not). */
export async function openQueue(config: pg.PoolConfig, { keeper, onError }: { keeper: boolean; onError(error: Error): void }): Promise<OpenQueue> {
  const boss = new PgBoss({ ...config, max: keeper ? connections.keeper : connections.passing, supervise: keeper, schedule: false })
  boss.on('error', onError)
  await boss.start()
  for (const name of names) await boss.createQueue(name)
  return {
    async later(db, name, job, at) {
      await boss.send(name, job, { db: fromKysely(db), startAfter: at })
    },
    async work(name, handle) {
      await boss.work<Jobs[typeof name]>(name, { pollingIntervalSeconds: pollSeconds }, async (jobs) => {
        for (const { data } of jobs) await handle(data)
      })
    },
    close: () => boss.stop({ graceful: keeper, timeout: 10_000 }),
  }
}
