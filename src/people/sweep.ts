import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { type Retention, retentions } from './retention.ts'

/** Rows of one statement: each is done within milliseconds, and locks nothing for longer. */
const batch = 500

/** Removes what has ended and was kept long enough. Answers how many rows, by what they are; several servers at once share the work. */
export async function sweep({ db, now }: { db: Database; now: Date }): Promise<Record<string, number>> {
  const swept: Record<string, number> = {}
  for (const retention of retentions) swept[retention.what] = await sweepOne(db, retention, now)
  return swept
}

async function sweepOne(db: Database, retention: Retention, now: Date): Promise<number> {
  const clock = retention.by === 'machine' ? new Date() : now
  const before = new Date(clock.getTime() - retention.keptFor)
  let all = 0
  for (;;) {
    const rows = await sweepBatch(db, retention, before)
    all += rows
    if (rows < batch) return all
  }
}

// Rows that another server has locked are its to remove, or the next sweep's.
async function sweepBatch(db: Database, { table, ended, set }: Retention, before: Date): Promise<number> {
  const rows = sql`select ctid from ${sql.table(table)} where ${ended(before)} limit ${batch} for update skip locked`
  const change = set ? sql`update ${sql.table(table)} set ${set}` : sql`delete from ${sql.table(table)}`
  const { numAffectedRows } = await sql`${change} where ctid = any(array(${rows}))`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
