import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { Outage, outageKind } from './outage.ts'

/** Whether the database is known to be frozen: then nothing waits for it. */
export type Watch = { isFrozen(): boolean }

/** How long a connection is waited for, in milliseconds: while the database is frozen, while it is away, and while all connections are in use. */
const patience = { frozen: 500, unreachable: 2_500, busy: 20_000 }

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
    if (watch.isFrozen() && performance.now() - start < patience.frozen) continue
    if (watch.isFrozen()) throw new Outage('unreachable')
    try {
      return await pool.connect()
    } catch (error) {
      const kind = outageKind(error)
      if (kind === null || pool.ending) throw error
      if (kind === 'full' || watch.isFrozen() || performance.now() - start > patience[kind]) throw new Outage(kind, error)
    }
  }
}

/** A connection whose first outage is its last: what follows on it, such as a rollback, meets the same. */
function telling(client: pg.PoolClient): PostgresPoolClient {
  let outage: Outage | null = null
  let inTransaction = false
  async function query(text: string, values: readonly unknown[]) {
    if (outage?.kind === 'unreachable' || outage?.kind === 'unknown') throw outage
    const changes = text === 'commit' || (!inTransaction && /^\s*(insert|update|delete)\b/i.test(text))
    try {
      const result = await client.query(text, [...values])
      if (/^(begin|start transaction)/i.test(text)) inTransaction = true
      if (/^(commit|rollback)$/i.test(text)) inTransaction = false
      return result
    } catch (error) {
      const kind = outageKind(error)
      if (kind === null) throw error
      outage = new Outage(kind === 'unreachable' && changes ? 'unknown' : kind, error)
      throw outage
    }
  }
  const release = (destroy = false) => client.release(destroy || outage?.kind === 'unreachable' || outage?.kind === 'unknown')
  return Object.assign(Object.create(client), { query, release })
}
