import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Database } from '#src/database/database.ts'

/** Work for later, and what each piece needs to know. A job holds ids only; the rest is read when its time comes. */
type Jobs = {
  look: { escalation: string }
  /** A decision, with what was decided about the same before. */
  compare: { escalation: string }
  'deliver-slack': { escalation: string }
  'deliver-helpdesk': { escalation: string }
  'deliver-browser': { escalation: string }
  'slack-heard': { id: string }
  /** `tries`: how often the help desk has not answered. */
  'read-ticket': { escalation: string; tries: number }
}

type JobName = keyof Jobs

/** Puts work on the queue inside the caller's transaction: it is there when the change is, and not otherwise. */
export type Queue = {
  /** At a time that people chose, by Baton's clock. */
  later<Name extends JobName>(db: Database, name: Name, job: Jobs[Name], at: Date): Promise<void>
  /** At once, or in some seconds by the database's clock. */
  soon<Name extends JobName>(db: Database, name: Name, job: Jobs[Name], seconds?: number): Promise<void>
}

export type OpenQueue = Queue & {
  /** Has this process do the work that falls due. Each job is done by one process, and again by another if this one dies. */
  work<Name extends JobName>(name: Name, handle: (job: Jobs[Name]) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** A worker that is not heard of for so many seconds is dead, and its job is done by another. How often that is looked at, in seconds. */
const heartbeat = { heartbeatSeconds: 10 }
const superviseSeconds = 5

/** Whoever works on it is woken at once. How many jobs one process takes together, and how often; telling the outside world is mostly waiting for it. */
const telling = { queue: { notify: true, ...heartbeat }, work: { localConcurrency: 4, batchSize: 8, burstWhenBatchFull: true } }

/** A job that fails is tried again after 1 s, then later each time, up to 5 minutes; for about two days, so that it outlasts an outage. In seconds. */
const retries = { retryLimit: 500, retryDelay: 1, retryBackoff: true, retryDelayMax: 300 }

const kinds = {
  look: { queue: {}, work: {} },
  compare: { queue: heartbeat, work: {} },
  'deliver-slack': telling,
  'deliver-helpdesk': telling,
  'deliver-browser': telling,
  'slack-heard': { queue: heartbeat, work: {} },
  'read-ticket': telling,
} as const satisfies Record<JobName, object>

const names = Object.keys(kinds) as JobName[] // Object.keys forgets the literals

/** How often the queue is asked for work, in seconds: for what falls due, and because a line to the database may break unheard. */
const pollSeconds = { look: 5, telling: 2 }

/** Connections of its own, at most: what the queue does for itself needs answers that a shared Kysely does not hand on. */
const connections = { keeper: 4, passing: 1 }

type Options = { keeper: boolean; onError(error: Error): void; most?: number }

/** `keeper`: this process also tends the queue (a server does, a passing command does not). `most`: connections, where the database has few. */
export async function openQueue(config: pg.PoolConfig, { keeper, onError, most = connections.keeper }: Options): Promise<OpenQueue> {
  const tending = keeper
    ? { max: most, useListenNotify: true, superviseIntervalSeconds: superviseSeconds, monitorIntervalSeconds: superviseSeconds }
    : { max: connections.passing }
  const boss = new PgBoss({ ...config, ...tending, supervise: keeper, schedule: false })
  boss.on('error', onError)
  await boss.start()
  const there = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const name of names) if (!there.has(name)) await boss.createQueue(name, kinds[name].queue)
  return {
    async later(db, name, job, at) {
      await boss.send(name, job, { db: fromKysely(db), ...retries, startAfter: at })
    },
    async soon(db, name, job, seconds = 0) {
      await boss.send(name, job, { db: fromKysely(db), ...retries, ...(seconds > 0 ? { startAfter: Math.ceil(seconds) } : {}) })
    },
    async work(name, handle) {
      const seconds = name.startsWith('deliver-') ? pollSeconds.telling : pollSeconds.look
      const options = { ...kinds[name].work, pollingIntervalSeconds: seconds, notifyPollingIntervalSeconds: seconds }
      await boss.work<Jobs[typeof name]>(name, options, async (jobs) => {
        await Promise.all(jobs.map(({ data }) => handle(data)))
      })
    },
    close: () => boss.stop({ graceful: keeper, timeout: 10_000 }),
  }
}
