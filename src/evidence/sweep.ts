import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { deleteBytes, lockBytes } from './remove.ts'
import type { Store } from './store.ts'

const day = 24 * 60 * 60 * 1000
const mostAtOnce = 500

/** How many there were of each. */
type Swept = { uploads: number; removed: number }

/**
 * Deletes what nobody needs: uploads that have been in no case for a day, what is left of uploads that stopped a day ago, and bytes of
 * removed files that could not be deleted at once. Several servers may do it at the same time. `now` is Baton's clock for rows; files go by
 * the machine's.
 */
export async function sweepEvidence({ db, store, now }: { db: Database; store: Store; now: Date }): Promise<Swept> {
  await store.sweep(new Date(Date.now() - day))
  const orphans = await deleteOrphans(db, new Date(now.getTime() - day))
  for (const sha256 of new Set(orphans)) await deleteBytes(db, store, sha256)
  const left = await db.selectFrom('evidence').select('sha256').distinct().where('removed_at', 'is not', null).where('sha256', '<>', '').execute()
  for (const { sha256 } of left) await deleteBytes(db, store, sha256)
  await deleteUnknown(db, store)
  return { uploads: orphans.length, removed: left.length }
}

/** Whether a file is in no case: neither shown by an escalation nor kept with a customer who waits. */
export const inNoCase = sql<boolean>`
  not exists (select from escalation_evidence shown where shown.evidence_id = evidence.id)
  and not exists (select from joins, json_array_elements(joins.evidence) piece where piece ->> 'id' = evidence.id::text)`

/** Locked rows are left for the next time: a case is being saved with them. What is attached after the lock was taken is seen by the second statement. */
async function deleteOrphans(db: Database, before: Date): Promise<string[]> {
  return db.transaction().execute(async (db) => {
    const old = db.selectFrom('evidence').select('id').where('at', '<', before).where('removed_at', 'is', null).where(inNoCase)
    const ids = (await old.limit(mostAtOnce).forUpdate().skipLocked().execute()).map(({ id }) => id)
    if (ids.length === 0) return []
    const gone = await db.deleteFrom('evidence').where('id', 'in', ids).where(inNoCase).returning('sha256').execute()
    return gone.map(({ sha256 }) => sha256)
  })
}

/** Bytes without a row: a process ended between the two. Younger ones may get their row at this moment. */
async function deleteUnknown(db: Database, store: Store) {
  for await (const sha256 of store.olderThan(new Date(Date.now() - day))) {
    await db.transaction().execute(async (db) => {
      await lockBytes(db, sha256)
      const used = await db.selectFrom('evidence').select('id').where('sha256', '=', sha256).executeTakeFirst()
      if (!used) await store.remove(sha256)
    })
  }
}
