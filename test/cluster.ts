import { createHash } from 'node:crypto'
import { existsSync, statfsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { connect } from '#src/database/database.ts'
import { startEmbeddedPostgres } from '#src/database/embedded/start.ts'
import { migrate } from '#src/database/migrate.ts'
import { openQueue } from '#src/queue/queue.ts'
import { publishShipped } from '#src/sops/publish.ts'

/** Where a test finds its PostgreSQL, and the database that each office is a copy of. */
export type Cluster = { host: string; port: number; user: string; template: string }

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: Cluster
  }
}

const settings = { autovacuum: 'off', wal_level: 'minimal', max_wal_senders: '0', max_connections: '300', file_copy_method: 'clone' }

/** Each checkout and system user has a PostgreSQL of its own: another's may be of another version, or be taken away in the middle of a run. */
const ours = createHash('sha256')
  .update(`${import.meta.url} ${userInfo().uid}`)
  .digest('hex')
  .slice(0, 12)

/** One PostgreSQL, joined where another run has started it, and a migrated template of this run's own. Vitest's global set-up, and Playwright's. */
export async function setup({ provide }: { provide: (name: 'cluster', cluster: Cluster) => void }) {
  const embedded = await startEmbeddedPostgres(join(quickFolder(), `baton-tests-${ours}`), { fast: true, settings })
  const { host, port, user } = embedded.config
  const server = { host, port, user, database: 'postgres' }
  const cluster = { host, port, user, template: `template_${process.pid}` }
  const end = async () => {
    await query(server, [`drop database if exists ${cluster.template} with (force)`])
    await embedded.stop()
  }
  try {
    await dropLeftovers(server)
    await makeTemplate(cluster)
  } catch (error) {
    await end() // or Vitest would hang on our hold of the server
    throw error
  }
  provide('cluster', cluster)
  return end
}

/** Memory where there is enough of it: a database is some thousand small files, and every test copies and drops one. */
function quickFolder() {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2_000_000_000 ? memory : tmpdir()
}

async function makeTemplate({ template, ...server }: Cluster) {
  await query({ ...server, database: 'postgres' }, [`create database ${template}`])
  const db = connect({ ...server, database: template, max: 2 }, ignore)
  try {
    await migrate(db)
    await publishShipped({ db, now: new Date('2026-01-01T00:00:00Z') })
    const queue = await openQueue({ ...server, database: template }, { keeper: false, onError: ignore })
    await queue.close()
  } finally {
    await db.destroy()
  }
}

/** What runs that were killed have left behind: a database bears the process id of its run. */
async function dropLeftovers(server: pg.ClientConfig) {
  const names = await query(server, [`select datname from pg_database where datname ~ '^(template|office)_[0-9]+'`])
  const dead = names.map(({ datname }) => String(datname)).filter((name) => !isAlive(Number(/\d+/.exec(name)?.[0])))
  await query(
    server,
    dead.map((name) => `drop database if exists ${name} with (force)`),
  )
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

// What matters is thrown; what only the queue's upkeep stumbles over is not for a template that lives a second.
function ignore() {}

/** Runs statements one by one on a connection of their own; the rows of the last. */
export async function query(config: pg.ClientConfig, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
