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

/** How many connections of its own a keeper holds at most. */
const keepersConnections = 3

/** `keeper`: how to connect for a process that also tends the queue (a server does; a passing command does not, and gives null). */
export async function openQueue(db: Database, { keeper, onError }: { keeper: pg.PoolConfig | null; onError(error: Error): void }): Promise<OpenQueue> {
  const own = keeper ? { ...keeper, max: keepersConnections } : { db: fromKysely(db) }
  const boss = new PgBoss({ ...own, supervise: keeper !== null, schedule: false })
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
    close: () => boss.stop({ graceful: keeper !== null, timeout: 10_000 }),
  }
}
