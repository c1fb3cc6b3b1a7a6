import { sql } from 'kysely'
import { z } from 'zod'
import type { Difference } from '#src/cases/changes.ts'
import type { Database } from '#src/database/database.ts'
import { compareSops } from './compare.ts'
import { refuse } from './refusals.ts'
import { Sop } from './sop.ts'

/** An SOP as it was published under this number. */
export type PublishedSop = { sop: Sop; version: number }

/** One version of an SOP, as it leaves the house. */
export const VersionView = z
  .object({
    name: z.string(),
    version: z.int(),
    status: z.enum(['draft', 'published']),
    publishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    source: z.string().meta({ description: 'The YAML as it was given' }),
    sop: Sop,
  })
  .meta({ id: 'SopVersion' })
export type VersionView = z.infer<typeof VersionView>

/**
 * What this process has read of each database, known by its adapter, which a transaction shares. Published versions never change, and no
 * transaction that publishes one reads it here, so what is kept was committed. Every move needs it, and to read it takes longer than most of what a move does.
 */
const kept = new WeakMap<object, Map<string, Sop>>()

function keptOf(db: Database) {
  const { adapter } = db.getExecutor()
  const versions = kept.get(adapter) ?? new Map<string, Sop>()
  kept.set(adapter, versions)
  return versions
}

/** The version to which an escalation is pinned. */
export async function sopVersion(db: Database, name: string, version: number): Promise<Sop> {
  const versions = keptOf(db)
  const known = versions.get(`${name} ${version}`)
  if (known) return known
  const row = await db.selectFrom('sops').select(['data', 'status']).where('name', '=', name).where('version', '=', version).executeTakeFirst()
  if (!row) throw refuse('sop.not_found', { name, version })
  const sop = row.data as Sop // `insertNext` is the only writer, and what it writes has been checked
  if (row.status === 'published') versions.set(`${name} ${version}`, sop)
  return sop
}

/** The newest published version: what a new submission is checked against. Which one that is, is asked anew each time. */
export async function sopInForce(db: Database, name: string): Promise<PublishedSop> {
  const row = await db
    .selectFrom('sops')
    .select('version')
    .where('name', '=', name)
    .where('status', '=', 'published')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw refuse('sop.not_found', { name, version: null })
  return { sop: await sopVersion(db, name, row.version), version: row.version }
}

type Row = Awaited<ReturnType<typeof versionRow>>

export async function versionRow(db: Database, name: string, version: number) {
  const row = await db.selectFrom('sops').selectAll().where('name', '=', name).where('version', '=', version).executeTakeFirst()
  if (!row) throw refuse('sop.not_found', { name, version })
  return row
}

export function viewVersion({ name, version, status, source, data, created_at, published_at }: Row): VersionView {
  return { name, version, status, publishedAt: published_at?.toISOString() ?? null, createdAt: created_at.toISOString(), source, sop: data as Sop }
}

/** The newest versions of every SOP, and the one in force; the newest first and without the text. Older ones are read by their numbers. */
export async function listVersions(db: Database) {
  const newest = sql<number>`row_number() over (partition by name order by version desc)`
  const published = sql<number>`row_number() over (partition by name, status order by version desc)`
  const numbered = db.selectFrom('sops').select(['name', 'version', 'status', 'created_at', 'published_at', newest.as('newest'), published.as('of_status')])
  const rows = await db
    .selectFrom(numbered.as('numbered'))
    .selectAll()
    .where(sql<boolean>`newest <= ${mostVersions} or (status = 'published' and of_status = 1)`)
    .orderBy('name')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ created_at, published_at, newest: _, of_status: __, ...row }) => ({
    ...{ ...row, createdAt: created_at.toISOString(), publishedAt: published_at?.toISOString() ?? null },
  }))
}

/** Of each SOP; more are of no use in a list. */
const mostVersions = 50

/** What a version changes against the one in force. */
export async function compareWithInForce(
  db: Database,
  name: string,
  version: number,
): Promise<{ inForce: number; version: number; differences: Difference[] }> {
  const inForce = await sopInForce(db, name)
  return { inForce: inForce.version, version, differences: compareSops(inForce.sop, await sopVersion(db, name, version)) }
}

/** Whether each SOP fits this version of Baton: asked once of each, for what is kept never changes. */
const readable = new WeakMap<Sop, boolean>()

function isReadable(sop: Sop): boolean {
  const known = readable.get(sop) ?? Sop.safeParse(sop).success
  readable.set(sop, known)
  return known
}

/** All SOPs that are in force, by their names. One that an older Baton or a hand in the database left unreadable is left out, so that the others go on; the list of versions has it. */
export async function sopsInForce(db: Database): Promise<Sop[]> {
  const rows = await db.selectFrom('sops').select('name').distinct().where('status', '=', 'published').orderBy('name').execute()
  return (await Promise.all(rows.map(({ name }) => sopInForce(db, name)))).map(({ sop }) => sop).filter(isReadable)
}
