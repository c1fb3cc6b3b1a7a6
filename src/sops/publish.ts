import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { audited } from '#src/people/audited.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Named } from '#src/people/person.ts'
import { printed } from './read.ts'
import { readSopInTime } from './read-in-time.ts'
import { refuse } from './refusals.ts'
import { shippedSops } from './shipped.ts'
import type { Sop } from './sop.ts'
import { type VersionView, versionRow, viewVersion } from './versions.ts'

/** `by` is null for what Baton ships; `runBy` is the system user who ran a command. */
type By = { db: Database; now: Date; by: Named | null; runBy?: string }
type Written = { source: string; sop: Sop }

/** Keeps YAML as a draft: the next version of the SOP it names, which can be compared with the one in force before it is published. */
export async function draftSop(context: Context, { source }: { source: string }) {
  const written = await read(source) // before anything is held
  return once(context, { draftSop: source }, async (context) => {
    const { name, version } = await insertNext({ ...context, by: context.actor }, written, 'draft')
    await audited(context, 'sop-drafted', { sop: name, version })
    return viewVersion(await versionRow(context.db, name, version))
  })
}

/** Puts a draft version in force. From then on it never changes; what was submitted before stays under its own version. */
export function publishDraft(context: Context, name: string, version: number): Promise<VersionView> {
  return once(context, { publishSop: name, version }, async (context) => {
    await oneAtATime(context.db, name)
    const { status } = await versionRow(context.db, name, version)
    if (status === 'published') throw refuse('sop.published', { name, version })
    const newest = await newestVersion(context.db, name, 'published')
    if (newest > version) throw refuse('sop.overtaken', { name, version, inForce: newest })
    const published = { status: 'published' as const, published_at: context.now }
    await context.db.updateTable('sops').set(published).where('name', '=', name).where('version', '=', version).execute()
    await audited(context, 'sop-published', { sop: name, version })
    return viewVersion(await versionRow(context.db, name, version))
  })
}

/** Publishes YAML at once, as the next version. Refuses with a problem a line, `file:line:column`. */
export async function publishSop(by: By, source: string, file: string): Promise<{ name: string; version: number }> {
  const written = await read(source, file)
  return by.db.transaction().execute((db) => publishNext({ ...by, db }, written))
}

/** Publishes the SOPs that Baton ships, each where the workspace has none of that name yet. What a workspace has changed stays. */
export async function publishShipped({ db, now }: Pick<By, 'db' | 'now'>) {
  for (const { name, ...shipped } of await shippedSops()) {
    if ((await newestVersion(db, name)) > 0) continue
    await db.transaction().execute(async (db) => {
      await oneAtATime(db, name)
      // Asked again: another process that started at the same time may have been first.
      if ((await newestVersion(db, name)) === 0) await publishNext({ db, now, by: null }, shipped)
    })
  }
}

async function publishNext({ db, now, by, runBy }: By, written: Written) {
  const made = await insertNext({ db, now, by }, written, 'published')
  await audited({ db, now, actor: by, ...(runBy === undefined ? {} : { runBy }) }, 'sop-published', { sop: made.name, version: made.version })
  return made
}

async function read(source: string, file = 'sop.yaml'): Promise<Written> {
  const { sop, problems } = await readSopInTime(source, file)
  if (sop) return { source, sop }
  throw refuse(
    'sop.unreadable',
    { count: problems.length },
    { problems: problems.map((problem) => ({ field: problem.path || 'source', message: printed(problem) })) },
  )
}

/** The next number of its name. */
async function insertNext({ db, now, by }: By, { source, sop }: Written, status: 'draft' | 'published') {
  await oneAtATime(db, sop.name)
  const version = (await newestVersion(db, sop.name)) + 1
  const row = { name: sop.name, version, status, source, data: JSON.stringify(sop), created_at: now, created_by: by?.id ?? null }
  await db
    .insertInto('sops')
    .values({ ...row, published_at: status === 'published' ? now : null })
    .execute()
  return { name: sop.name, version }
}

/** Of two who add or publish a version of one SOP at once, the second waits for the first. */
const oneAtATime = (db: Database, name: string) => sql`select pg_advisory_xact_lock(hashtext(${`sop ${name}`}))`.execute(db)

/** 0 where there is none. */
async function newestVersion(db: Database, name: string, status?: 'published'): Promise<number> {
  const versions = db.selectFrom('sops').select(({ fn }) => fn.max('version').as('version'))
  const newest = await versions
    .where('name', '=', name)
    .$if(status !== undefined, (query) => query.where('status', '=', 'published'))
    .executeTakeFirst()
  return newest?.version ?? 0
}
