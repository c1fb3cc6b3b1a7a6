import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Reading } from '#src/people/context.ts'
import { refuseQuota } from './refusals.ts'
import { inNoCase } from './sweep.ts'

/** How much one person may have uploaded that is in no case, in bytes: two files of the largest size. */
const quotaBytes = 200 * 1024 * 1024

/** Refuses a file of `size` bytes that would exceed the quota. In a transaction the person's next upload waits for its end. */
export async function refuseOverQuota({ db, actor }: Pick<Reading, 'db' | 'actor'>, size: number) {
  if (db.isTransaction) await sql`select pg_advisory_xact_lock(hashtextextended(${actor.id}, 26))`.execute(db)
  const used = await unattached(db, actor.id)
  if (used + size > quotaBytes) throw refuseQuota()
}

async function unattached(db: Database, owner: string): Promise<number> {
  const mine = db.selectFrom('evidence').where('owner_id', '=', owner).where('removed_at', 'is', null).where(inNoCase)
  const { bytes } = await mine.select(sql<string>`coalesce(sum(size), 0)`.as('bytes')).executeTakeFirstOrThrow()
  return Number(bytes)
}
