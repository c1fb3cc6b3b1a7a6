import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { audited } from '#src/people/audited.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Named } from '#src/people/person.ts'
import { printed, readSop } from './read.ts'
import { refuse } from './refusals.ts'
import { shippedSops } from './shipped.ts'
import type { Sop } from './sop.ts'
import { type VersionView, versionRow, viewVersion } from './versions.ts'

/** `by` is null for what Baton ships; `runBy` is the system user who ran a command. */
type By = { db: Database; now: Date; by: Named | null; runBy?: string }
type Written = { source: string; sop: Sop }

/** Keeps YAML as a draft: the next version of the SOP it names, which can be compared with the one in force before it is published. */
export function draftSop(context: Context, { source }: { source: string }) {
  return once(context, { draftSop: source }, async (context) => {
    const { name, version } = await insertNext({ ...context, by: context.actor }, read(source), 'draft')
    await audited(context, 'sop-drafted', { sop: name, version })
    return viewVersion(await versionRow(context.db, name, version))
  })
}

/** Puts a draft version in force. From then on it never changes; what was submitted before stays under its own version. */
export function publishDraft(context: Context, name: string, version: number): Promise<VersionView> {
  return once(context, { publishSop: name, version }, async (context) => {
    const { status } = await versionRow(context.db, name, version)
    if (status === 'published') throw refuse('sop.published', { name, version })
    const published = { status: 'published' as const, published_at: context.now }
    await context.db.updateTable('sops').set(published).where('name', '=', name).where('version', '=', version).execute()
    await audited(context, 'sop-published', { sop: name, version })
    return viewVersion(await versionRow(context.db, name, version))
  })
}

/** Publishes YAML at once, as the next version. Refuses with a problem a line, `file:line:column`. */
export function publishSop({ db, now, by, runBy }: By, source: string, file: string): Promise<{ name: string; version: number }> {
  const written = read(source, file)
  return db.transaction().execute(async (db) => {
    const made = await insertNext({ db, now, by }, written, 'published')
    await audited({ db, now, actor: by, ...(runBy === undefined ? {} : { runBy }) }, 'sop-published', { sop: made.name, version: made.version })
    return made
  })
}

/** Publishes the SOPs that Baton ships, each where the workspace has none of that name yet. What a workspace has changed stays. */
export async function publishShipped({ db, now }: Pick<By, 'db' | 'now'>) {
  for (const { name, source, file } of await shippedSops()) {
    const there = await db.selectFrom('sops').select('version').where('name', '=', name).executeTakeFirst()
    if (!there) await publishSop({ db, now, by: null }, source, file)
  }
}

function read(source: string, file = 'sop.yaml'): Written {
  const { sop, problems } = readSop(source, file)
  if (sop) return { source, sop }
  throw refuse(
    'sop.unreadable',
    { count: problems.length },
    { problems: problems.map((problem) => ({ field: problem.path || 'source', message: printed(problem) })) },
  )
}

/** The next number of its name; of two at once, the second waits for the first. */
async function insertNext({ db, now, by }: By, { source, sop }: Written, status: 'draft' | 'published') {
  await sql`select pg_advisory_xact_lock(hashtext(${`sop ${sop.name}`}))`.execute(db)
  const last = await db
    .selectFrom('sops')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('name', '=', sop.name)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  const row = { name: sop.name, version, status, source, data: JSON.stringify(sop), created_at: now, created_by: by?.id ?? null }
  await db
    .insertInto('sops')
    .values({ ...row, published_at: status === 'published' ? now : null })
    .execute()
  return { name: sop.name, version }
}
