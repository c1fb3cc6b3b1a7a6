import { spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Home, port } from './home.ts'
import { livePostmaster, socketSetting } from './postmaster.ts'
import { cleanEnvironment } from './run.ts'

/** Server settings, by PostgreSQL's own names. */
export type Settings = Record<string, string>

/** How long crash recovery may take before we call it a failure. */
const patience = 300_000
const longestLog = 5_000_000

const ordinary: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(port),
  max_connections: '200', // several servers may share it; src/database/outage/room.ts divides them
  shared_buffers: '64MB',
  logging_collector: 'off', // it would hide why a start failed
  log_checkpoints: 'off',
  timezone: 'UTC',
}

/** For tests: what a crash of the machine would lose does not matter. */
export const fastSettings: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** A server takes connections, and `ours` says whether it is the one we started; or PostgreSQL's own words, because ours ended instead. */
export type Launch = { ours: boolean } | { words: string }

/** Starts a server and waits until it takes connections, or has ended. */
export async function launch(home: Home, settings: Settings): Promise<Launch> {
  const from = turnLog(home.log)
  const child = spawnPostgres(home, settings)
  let gone = false
  const leave = () => {
    gone = true
  }
  child.on('exit', leave).on('error', leave)
  for (const end = Date.now() + patience; !gone && Date.now() < end; await sleep(10)) {
    const live = livePostmaster(home)
    if (live?.ready) return { ours: live.pid === child.pid }
  }
  return { words: readFileSync(home.log).subarray(from).toString().trim() || 'it ended without a word' }
}

// postgres itself, not pg_ctl: a `$` in the path breaks pg_ctl. In a session of its own: Ctrl-C reaches only Node, which finishes its work first.
// Its words go to a file: it lives on when Node is killed, and a pipe would break.
function spawnPostgres(home: Home, settings: Settings) {
  const log = openSync(home.log, 'a', 0o600)
  if (home.ids !== null) fchownSync(log, home.ids.uid, home.ids.gid)
  const pairs = Object.entries({ ...ordinary, ...settings }).map(([name, value]) => `${name}=${value}`)
  const args = ['-D', 'data', ...[socketSetting(home), ...pairs].flatMap((pair) => ['-c', pair])]
  const child = spawn(join(home.native, 'bin', 'postgres'), args, {
    ...home.ids,
    cwd: home.cluster,
    env: cleanEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  child.unref()
  return child
}

// Answers where in the log the words of this start begin.
function turnLog(log: string) {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size <= longestLog) return size
  renameSync(log, `${log}.1`)
  return 0
}
