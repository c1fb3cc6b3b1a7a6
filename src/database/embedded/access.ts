import { spawnSync } from 'node:child_process'
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hasCode } from './errors.ts'
import { refuse } from './refusals.ts'
import { cleanEnvironment } from './run.ts'
import { type Ids, nameOf, ownerOf } from './run-as.ts'

/** The cluster's folder inside a data folder: the only thing there that changes hands. */
export const clusterIn = (dataFolder: string) => join(dataFolder, 'pg18')

/** The first folder on the way into `folder` that this user may not enter; null when the way is open. Folders not yet made are open. */
export function firstClosed(folder: string, ids: Ids | null): string | null {
  if (ids === null) return null
  const script = 'for folder; do test -x "$folder" || { printf %s "$folder"; exit; }; done'
  // Asked of the system rather than read from modes, which say nothing of access lists.
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...existing(folder)], { ...ids, cwd: '/', encoding: 'utf8', env: cleanEnvironment })
  if (tried.error !== undefined) throw refuse('postgres.cannot_become', { user: nameOf(ids.uid), words: tried.error.message })
  return tried.stdout || null
}

/** Refuses anybody but root on a data folder that somebody else's Baton uses, and says as whom to run instead. */
export function mustBeOurs(dataFolder: string) {
  const uid = process.getuid?.() ?? 0
  if (uid === 0) return
  const you = nameOf(uid)
  const { path, owner } = deepestSeen(clusterIn(resolve(dataFolder)))
  if (owner.uid === uid) return
  if (path === clusterIn(resolve(dataFolder)) || !writable(path)) throw notYours(path, owner, you, dataFolder)
}

function notYours(path: string, owner: Ids, you: string, dataFolder: string) {
  const folder = resolve(dataFolder)
  // The cluster of a Baton run by root belongs to PostgreSQL's user; whoever owns the folder around it is who runs Baton.
  const runner = path === clusterIn(folder) ? (ownerOf(folder) ?? owner) : owner
  const owned = path === clusterIn(folder) ? folder : path
  return refuse('postgres.not_yours', { folder, owned, owner: nameOf(runner.uid), you })
}

function writable(path: string) {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The way down to the deepest part of a path that is there, from the top, links followed. */
function existing(path: string): string[] {
  const found = realpathSync(deepestSeen(path).path)
  const way = [found]
  for (let at = found; at !== dirname(at); at = dirname(at)) way.unshift(dirname(at))
  return way
}

function deepestSeen(path: string): { path: string; owner: Ids } {
  try {
    const { uid, gid } = statSync(path)
    return { path, owner: { uid, gid } }
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EACCES')) throw error
    return deepestSeen(dirname(path))
  }
}
