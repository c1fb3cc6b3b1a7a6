import { join } from 'node:path'
import pg from 'pg'
import { type Home, makeHome, port } from './home.ts'
import { initialise, user } from './initialise.ts'
import { keepTrying } from './keep-trying.ts'
import { keep, letGo } from './keeper.ts'
import { fastSettings, type Settings } from './launch.ts'
import { run } from './run.ts'

/** The database that Baton's own tables live in. */
const database = 'baton'

/** The advisory lock of whoever is making it. */
const making = 7_262_266_867

/** `runAs` names the system user for PostgreSQL when Baton runs as root; `onDown` hears each time it could not be started again, `onLost` when no try can help. */
export type Options = { fast?: boolean; settings?: Settings; onDown?: (error: Error) => void; onLost?: (error: Error) => void; runAs?: string }

/** A PostgreSQL in use. `started`: this process started it, rather than joined it. */
export type Embedded = {
  config: { host: string; port: number; user: string; database: string }
  readonly pid: number
  started: boolean
  stop(): Promise<'stopped' | 'left running'>
}

/**
 * Starts the PostgreSQL of a data folder, or joins it where another process has. It listens on a Unix socket only.
 * Several processes share one server; the last one to stop ends it. Throws a refusal that names the way out.
 */
export async function startEmbeddedPostgres(dataFolder: string, { fast = false, runAs, ...options }: Options = {}): Promise<Embedded> {
  const home = await makeHome(dataFolder, runAs)
  await initialise(home, { fast })
  const settings = { ...(fast ? fastSettings : {}), ...options.settings }
  const keeper = await watch(home, settings, options)
  const { started, client } = keeper.kept()
  await createDatabase(client).catch(async (error: Error) => {
    await keeper.stop()
    throw error
  })
  return {
    config: { host: home.sockets, port, user, database },
    started,
    get pid() {
      return keeper.kept().pid
    },
    stop: keeper.stop,
  }
}

/** Keeps the lock held: when the server crashes or is restarted, brings it back and takes the lock again. */
async function watch(home: Home, settings: Settings, { onDown, onLost }: Options) {
  const stopping = new AbortController()
  let kept = await keep(home, settings, stopping.signal)
  let coming: Promise<void> = Promise.resolve()
  const bringBack = async () => {
    kept = await keepTrying(() => keep(home, settings, stopping.signal), stopping.signal, onDown)
    listen()
  }
  const listen = () =>
    kept.client.once('end', () => {
      if (stopping.signal.aborted) return
      coming = bringBack().catch((error: Error) => {
        if (!stopping.signal.aborted) onLost?.(error)
      })
    })
  listen()
  return {
    kept: () => kept,
    async stop() {
      stopping.abort()
      await coming
      return leave(home, kept.client)
    },
  }
}

async function leave(home: Home, client: pg.Client): Promise<'stopped' | 'left running'> {
  const stopped = (await letGo(client)) && (await shutDown(home))
  await client.end().catch(() => {})
  return stopped ? 'stopped' : 'left running'
}

async function shutDown(home: Home) {
  const args = ['stop', '-m', 'fast', '-w', '-t', '60', '-D', 'data']
  const { code } = await run(join(home.native, 'bin', 'pg_ctl'), args, { ids: home.ids, cwd: home.cluster })
  return code === 0
}

// Under a lock of its own: several that start at once would all try.
async function createDatabase(client: pg.Client) {
  await client.query('select pg_advisory_lock($1)', [making])
  const { rows } = await client.query('select from pg_database where datname = $1', [database])
  if (rows.length === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`)
  await client.query('select pg_advisory_unlock($1)', [making])
}
