import type pg from 'pg'
import { isNoRoom } from '#src/database/outage/outage.ts'
import { openSideConnection } from '#src/database/outage/side-connection.ts'
import { inTime } from '#src/foundation/in-time.ts'
import type { Store } from './store.ts'

/** Whether Baton can take work; `because` says in plain words why not. */
type Ready = { ready: boolean; because: string | null }

export type Readiness = { check(): Promise<Ready>; close(): void }

/** How long each proof may take, in milliseconds: health checks give up after 2 s. */
const timeout = 1_700

/** How long an answer is good for, in milliseconds: ten balancers cause one write a second. */
const fresh = 1_000

/** A commit that has to reach the disk, on a table of one row. */
const write = 'insert into readiness (id, at) values (1, now()) on conflict (id) do update set at = excluded.at'

/** Proves, on a connection of its own, that a write to the database and to the evidence folder succeeds. `check` never throws, and answers within 2 s. */
export function openReadiness(config: pg.ClientConfig, store: Pick<Store, 'probe'>): Readiness {
  const side = openSideConnection({ ...config, application_name: 'baton ready' })
  let last: Promise<Ready> | null = null
  const forget = () => {
    last = null
  }
  async function prove(): Promise<Ready> {
    const [database, folder] = await Promise.allSettled([side.ask(write, timeout), inTime(timeout, store.probe())])
    setTimeout(forget, fresh).unref()
    if (database.status === 'rejected') return notReady(isNoRoom(database.reason) ? 'The disk of the database is full.' : 'The database does not answer.')
    if (folder.status === 'rejected') return notReady(isNoRoom(folder.reason) ? 'The disk for evidence is full.' : 'The evidence folder cannot be written to.')
    return { ready: true, because: null }
  }
  return {
    check: () => (last ??= prove()),
    close: side.close,
  }
}

const notReady = (because: string): Ready => ({ ready: false, because })
