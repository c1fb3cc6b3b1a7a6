import { readdir, readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { type Database, limitLockWaits } from './database.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Held while migrating, so that of several processes that start at once one migrates and the others wait. Any fixed number does. */
const lock = 7_262_266_867

/**
 * Brings the database to this version of Baton: forward only, each file in its own transaction, under a lock.
 * Throws when the database was made by a newer Baton, whose tables this one would misread.
 */
export async function migrate(db: Database): Promise<string[]> {
  const files = await ourFiles()
  return db.connection().execute(async (connection) => {
    await sql`set lock_timeout = 0`.execute(connection) // another process may migrate for as long as it needs
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      return await applyMissing(connection, files)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
      await sql.raw(limitLockWaits).execute(connection)
    }
  })
}

/** How far a database is: what this Baton has applied, what it would still apply, and what only a newer one knows. Changes nothing. */
export async function migrationsOf(db: Database): Promise<{ applied: string[]; missing: string[]; unknown: string[] }> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migrations') is not null as there`.execute(db)
  return compared(rows[0]?.there ? await applied(db) : [], await ourFiles())
}

async function applyMissing(connection: Database, files: readonly string[]) {
  await sql`create table if not exists migrations (name text primary key, at timestamptz not null default now())`.execute(connection)
  const { missing, unknown } = compared(await applied(connection), files)
  if (unknown.length > 0) throw new Error(newer(unknown))
  for (const name of missing) await apply(connection, name)
  return missing
}

async function applied(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db)
  return rows.map(({ name }) => name)
}

const ourFiles = async () => (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()

const compared = (applied: string[], files: readonly string[]) => ({
  applied,
  missing: files.filter((name) => !applied.includes(name)),
  unknown: applied.filter((name) => !files.includes(name)),
})

async function apply(connection: Database, name: string) {
  const text = await readFile(new URL(name, folder), 'utf8')
  await connection.transaction().execute(async (transaction) => {
    await sql.raw(text).execute(transaction)
    await sql`insert into migrations (name) values (${name})`.execute(transaction)
  })
}

const newer = (unknown: readonly string[]) =>
  `This database was made by a newer Baton (it has ${unknown.join(', ')}). Start that version, or restore a backup from before the upgrade.`
