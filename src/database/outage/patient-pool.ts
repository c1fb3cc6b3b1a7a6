import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { Outage, outageKind } from './outage.ts'

/** Whether the database is known to be frozen: then nothing waits for it. */
export type Watch = { isFrozen(): boolean }

/**
 * How long a connection is waited for, in milliseconds: while the database is frozen, while it is away, while all connections are in use, while its disk is full, and while it
 * refuses us: a login, a database or a rule of access was changed there.
 */
const patience = { frozen: 500, unreachable: 2_500, busy: 20_000, full: 0, refused: 0 }

/** How long one attempt waits in the pool or for a new connection, in milliseconds. */
export const attemptTimeout = 20_000

const pause = 50

/** A pool that waits for a connection while that may help, and tells an outage from an error in a statement. */
export function patientPool(pool: pg.Pool, watch: Watch): PostgresPool {
  return {
    options: pool.options,
    connect: async () => telling(await acquire(pool, watch)),
    end: () => pool.end(),
  }
}

/** Only getting a connection is tried again: nothing has been asked of the database yet. */
async function acquire(pool: pg.Pool, watch: Watch): Promise<pg.PoolClient> {
  for (const start = performance.now(); ; await sleep(pause)) {
    const tried = await attempt(pool, watch)
    if ('client' in tried) return tried.client
    if (performance.now() - start >= patience[tried.failed]) throw tried.outage
  }
}

type Attempt = { client: pg.PoolClient } | { failed: keyof typeof patience; outage: Outage }

async function attempt(pool: pg.Pool, watch: Watch): Promise<Attempt> {
  if (watch.isFrozen()) return { failed: 'frozen', outage: new Outage('unreachable') }
  try {
    return { client: await pool.connect() }
  } catch (error) {
    if (pool.ending) throw error
    const kind = outageKind(error)
    return { failed: watch.isFrozen() ? 'frozen' : (kind ?? 'refused'), outage: new Outage(kind ?? 'unreachable', error) }
  }
}

/** A connection whose first loss is its last: what follows on it, such as a rollback, meets the same. */
function telling(client: pg.PoolClient): PostgresPoolClient {
  let lost: Outage | null = null
  let inTransaction = false
  async function query(text: string, values: readonly unknown[]) {
    if (lost) throw lost
    try {
      const result = await client.query(text, [...values])
      inTransaction = begins.test(text) || (inTransaction && !ends.test(text))
      return result
    } catch (error) {
      const outage = outageOf(error, text === 'commit' || (!inTransaction && changes.test(text)))
      if (outage === null) throw error
      if (outage.kind === 'unreachable' || outage.kind === 'unknown') lost = outage
      throw outage
    }
  }
  const release = (destroy = false) => client.release(destroy || lost !== null)
  return Object.assign(Object.create(client), { query, release })
}

const begins = /^(begin|start transaction)/i
const ends = /^(commit|rollback)$/i
const changes = /^\s*(insert|update|delete)\b/i

/** `commits`: the statement may have been committed although its answer was lost. */
function outageOf(error: unknown, commits: boolean): Outage | null {
  const kind = outageKind(error)
  return kind && new Outage(kind === 'unreachable' && commits ? 'unknown' : kind, error)
}
