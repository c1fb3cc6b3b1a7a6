import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Store } from './store.ts'

/** Taken by what puts bytes in place or deletes them, until its transaction ends: the same file may be uploaded and removed at once. */
export const lockBytes = (db: Database, sha256: string) => sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 25))`.execute(db)

/** Deletes bytes that no file has any more, and forgets their hash, which would tell what was in them. */
export async function deleteBytes(db: Database, store: Store, sha256: string) {
  await db.transaction().execute(async (db) => {
    await lockBytes(db, sha256)
    const used = await db.selectFrom('evidence').select('id').where('sha256', '=', sha256).where('removed_at', 'is', null).executeTakeFirst()
    if (!used) await store.remove(sha256)
    await db.updateTable('evidence').set({ sha256: '' }).where('sha256', '=', sha256).where('removed_at', 'is not', null).execute()
  })
}
