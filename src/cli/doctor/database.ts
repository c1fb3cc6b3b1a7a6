import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect, type Database } from '#src/database/database.ts'
import { clusterIn } from '#src/database/embedded/access.ts'
import { packageFolder } from '#src/database/embedded/binaries.ts'
import { nameOf, ownerOf } from '#src/database/embedded/run-as.ts'
import { migrationsOf } from '#src/database/migrate.ts'
import { openLog } from '#src/foundation/log.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { shownAddress } from '#src/foundation/shown-address.ts'
import { timeZone } from '#src/workspace/time-zone.ts'
import { reachServer } from '../house.ts'
import { noOwner, unreachable } from '../unreachable.ts'
import { helpDeskTeams } from './helpdesk.ts'
import { absent, broken, look, type Seen, well } from './look.ts'
import { slackChannels } from './slack.ts'
import { tokens } from './tokens.ts'
import { intercomWebhooks } from './webhooks.ts'

/** How long a database may take to answer, in milliseconds. */
const patience = 10_000

/** The oldest PostgreSQL that Baton's SQL is written for, as `server_version_num` counts. */
const oldestServer = 150_000

/** The database, and what only it knows. A database that does not answer is one line. Migrates nothing, and makes none where there is none. */
export async function database(settings: Settings, folder: string): Promise<Seen[]> {
  const embedded = settings.DATABASE_URL === undefined
  if (embedded && !existsSync(join(clusterIn(folder), 'data', 'PG_VERSION'))) return [await look('Database', () => noneYet(folder))]
  try {
    return await inTheDatabase(settings, folder)
  } catch (error) {
    const where = settings.DATABASE_URL === undefined ? '' : `${whereIs(settings.DATABASE_URL)}. `
    return [await look('Database', () => broken(`${where}${explained(error, settings)}`))]
  }
}

async function inTheDatabase(settings: Settings, folder: string): Promise<Seen[]> {
  const { config, stop } = await reachServer(settings, folder, openLog('silent'))
  const db = connect({ ...config, max: 2, connectionTimeoutMillis: patience, application_name: 'baton-doctor' }, () => {})
  try {
    const server = await version(db, settings, folder)
    const lines = [look('Migrations', () => migrations(db)), look('Time zone', () => zone(db)), look('Administrator', () => administrators(db)), tokens(db)]
    const outside = (await isEmpty(db))
      ? []
      : [...(await slackChannels(db, settings)), ...(await helpDeskTeams(db, settings)), ...(await intercomWebhooks(db, settings))]
    return [{ about: 'Database', ...server }, ...(await Promise.all(lines)), ...outside]
  } finally {
    await db.destroy()
    await stop()
  }
}

function noneYet(folder: string) {
  packageFolder(`${process.platform}-${process.arch}`) // refuses where the embedded PostgreSQL is missing or runs on no such machine
  return absent(`none yet; the first start makes one in ${clusterIn(folder)}`)
}

async function version(db: Database, { DATABASE_URL }: Settings, folder: string) {
  const { rows } = await sql<{ name: string; number: number }>`
    select split_part(current_setting('server_version'), ' ', 1) as name, current_setting('server_version_num')::int as number`.execute(db)
  const [row] = rows
  const where = DATABASE_URL === undefined ? `embedded in ${clusterIn(folder)}, run by ${nameOf(ownerOf(clusterIn(folder))?.uid ?? 0)}` : whereIs(DATABASE_URL)
  const says = `PostgreSQL ${row?.name}, ${where}`
  return (row?.number ?? 0) < oldestServer ? broken(`${says}. Baton needs PostgreSQL 15 or newer.`) : well(says)
}

/** Host and database. */
const whereIs = (address: string) => `at ${shownAddress(address).replace(/^\w+:\/\//, '')}`

async function migrations(db: Database) {
  const { applied, missing, unknown } = await migrationsOf(db)
  if (unknown.length > 0) return broken(`the database was made by a newer Baton (it has ${unknown.join(', ')}). Start that version.`)
  if (missing.length === 0) return well(`${applied.length} applied, none missing`)
  return (await mayMake(db)) ? absent(`${missing.length} to apply; the next start does`) : broken(`${missing.length} to apply. ${noOwner}`)
}

/** Whether our tables (in the schema) and the queue's schema (in the database) can be made by this user. */
async function mayMake(db: Database) {
  const { rows } = await sql<{ may: boolean | null }>`
    select has_database_privilege(current_database(), 'create') and has_schema_privilege(current_schema(), 'create') as may`.execute(db)
  return rows[0]?.may === true
}

async function zone(db: Database) {
  if (await isEmpty(db)) return notYet
  return well(`${await timeZone(db)}, of the workspace; ${Intl.DateTimeFormat().resolvedOptions().timeZone}, of this machine`)
}

async function administrators(db: Database) {
  if (await isEmpty(db)) return notYet
  const rows = await db.selectFrom('people').select('name').where('role', '=', 'admin').where('left_at', 'is', null).orderBy('name').execute()
  const add = 'npx baton people add --email … --name … --role admin'
  return rows.length > 0 ? well(rows.map(({ name }) => name).join(', ')) : absent(`nobody yet. Open the set-up link that “npm start” prints, or: ${add}`)
}

const notYet = absent('known after the first start')

const isEmpty = async (db: Database) => (await migrationsOf(db)).applied.length === 0

function explained(error: unknown, settings: Settings) {
  const said = unreachable(error, settings)
  return said instanceof Error ? said.message : String(said)
}
