import type { Database } from '#src/database/database.ts'
import { refuse } from './refusals.ts'
import type { Sop } from './sop.ts'

/** An SOP as it was published under this number. */
export type PublishedSop = { sop: Sop; version: number }

/** The version to which an escalation is pinned. */
export async function sopVersion(db: Database, name: string, version: number): Promise<Sop> {
  const row = await db.selectFrom('sops').select('data').where('name', '=', name).where('version', '=', version).executeTakeFirst()
  if (!row) throw refuse('sop.not_found', { name, version })
  return row.data as Sop // `publish` is the only writer, and checks it first
}

/** The newest published version: what a new submission is checked against. */
export async function sopInForce(db: Database, name: string): Promise<PublishedSop> {
  const row = await db
    .selectFrom('sops')
    .select(['data', 'version'])
    .where('name', '=', name)
    .where('status', '=', 'published')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!row) throw refuse('sop.not_found', { name, version: null })
  return { sop: row.data as Sop, version: row.version }
}
