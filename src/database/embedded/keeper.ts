import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inTimeOr } from '#src/foundation/in-time.ts'
import { type Home, port } from './home.ts'
import { user } from './initialise.ts'
import { type Launch, launch, type Settings } from './launch.ts'
import { answers, defuseStale, livePostmaster } from './postmaster.ts'
import { refuse } from './refusals.ts'

/** Every Baton process holds this advisory lock, shared, while it uses the cluster: so the last one out knows that it is. */
const inUse = 7_262_266_866

/** Whether waiting cures a start that failed with these words: another Baton is starting the same server, or orphans of a killed one are still leaving. */
export function waitingCures(words: string): boolean {
  return /lock file ".*" (already exists|is empty)|pre-existing shared memory|could not bind .* in use/i.test(words)
}

/** Codes of refusals that waiting cures: starting, stopping, recovering (57P), no connection free (53). */
const waitable = /^(57P|53)/

const patience = 300_000
const patientFailures = 3

/** A connection that holds the lock, and whether this process started the server it holds. */
export type Kept = { client: pg.Client; pid: number; started: boolean }

/** How one attempt ended; `ours`: the server is one that we started, `hopeless`: waiting will not cure it. */
type Attempt = { client: pg.Client; ours: boolean } | { words: string; ours: boolean; hopeless: boolean }

/**
 * Joins the server of this home, or starts one, and holds the lock. Throws PostgreSQL's own words after three failures that waiting does
 * not cure, or after the first of any kind when `hurry` says so.
 */
export async function keep(home: Home, settings: Settings, hurry: AbortSignal): Promise<Kept> {
  let failures = 0
  let tried = await attempt(home, settings, false)
  for (const end = Date.now() + patience; 'words' in tried; tried = await attempt(home, settings, tried.ours)) {
    failures += tried.hopeless ? 1 : 0
    if (failures === patientFailures || hurry.aborted || Date.now() > end) throw refuse('postgres.not_started', { log: home.log, words: tried.words })
    await sleep(25)
  }
  return { client: tried.client, pid: livePostmaster(home)?.pid ?? 0, started: tried.ours }
}

async function attempt(home: Home, settings: Settings, ours: boolean): Promise<Attempt> {
  const launched: Launch = livePostmaster(home) === null ? await start(home, settings) : { ours }
  if ('words' in launched) return { words: launched.words, ours, hopeless: !waitingCures(launched.words) }
  const held = await hold(home)
  return typeof held === 'string' ? { words: held, ours: launched.ours, hopeless: false } : { client: held, ours: launched.ours }
}

async function start(home: Home, settings: Settings) {
  if (!existsSync(join(home.data, 'PG_VERSION'))) throw refuse('postgres.data_gone', { folder: home.data })
  if ((await answers(home)) && livePostmaster(home) === null) throw refuse('postgres.used_elsewhere', { folder: home.data })
  defuseStale(home)
  return launch(home, settings)
}

async function hold(home: Home): Promise<pg.Client | string> {
  const client = new pg.Client({ host: home.sockets, port, user, database: 'postgres', application_name: 'baton-keeper', connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // its end is what counts
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [inUse])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof pg.DatabaseError && !waitable.test(error.code ?? '')) throw error
    return String(error) // no socket yet, or no longer
  }
}

/** How long a server that is frozen is waited for when it is let go, in milliseconds. */
const farewell = 5_000

/** Lets go of the server. True when nobody else held it: then newcomers wait until this connection ends. */
export const letGo = (client: pg.Client): Promise<boolean> => inTimeOr(farewell, leaveLock(client), false)

async function leaveLock(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [inUse])
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [inUse])
    return rows[0]?.alone === true
  } catch {
    return false
  }
}
