import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clusterIn, firstClosed, mustBeOurs } from './access.ts'
import { binariesFor } from './binaries.ts'
import { refuse } from './refusals.ts'
import { type Ids, nameOf, postgresUser } from './run-as.ts'

/** Only names the socket's file: nothing listens on TCP. */
export const port = 5432

/** The room for a socket's path in the kernel: 107 bytes on Linux, 103 on macOS (unix(7) and sys/un.h, read 2026-11-23). */
const longestSocketPath = 103

/** Milliseconds after which a half-made folder belongs to nobody any more. */
const abandoned = 600_000

/** Where one cluster lives, which binaries serve it, and as whom (null: as ourselves). */
export type Home = { cluster: string; data: string; sockets: string; log: string; native: string; ids: Ids | null }

/** Makes the folders of a cluster, and finds binaries that its user can run. Touches nothing where that user could not get in. */
export async function makeHome(dataFolder: string, runAs: string | undefined): Promise<Home> {
  mustBeOurs(dataFolder)
  const ids = postgresUser(clusterIn(dataFolder), dataFolder, runAs)
  const closed = firstClosed(dataFolder, ids)
  if (closed !== null) throw refuse('postgres.unreachable', { folder: resolve(dataFolder), user: nameOf(ids?.uid ?? 0), closed })
  // Others may pass through, not look around: whatever the umask of whoever starts us.
  if (mkdirSync(dataFolder, { recursive: true }) !== undefined) chmodSync(dataFolder, 0o711)
  const cluster = clusterIn(realpathSync(dataFolder))
  const data = join(cluster, 'data')
  const sockets = socketFolder(cluster)
  makePrivate(cluster, ids)
  makePrivate(sockets, ids)
  sweep(cluster)
  return { cluster, data, sockets, log: join(cluster, 'postgres.log'), native: await binariesFor(ids, cluster), ids }
}

/**
 * Inside the cluster when the kernel has room for the path, else in /tmp. Not in TMPDIR, which differs from one user's shell to the next:
 * every process must find the same folder.
 */
export function socketFolder(cluster: string): string {
  const inside = join(cluster, 's')
  if (Buffer.byteLength(`${inside}/.s.PGSQL.${port}.lock`) <= longestSocketPath) return inside
  return join(realpathSync('/tmp'), `baton-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`)
}

// Whoever may enter the socket's folder is trusted, so nobody else may.
function makePrivate(folder: string, ids: Ids | null) {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const uid = ids?.uid ?? process.getuid?.() ?? 0
  const fresh = ids !== null && found.uid === 0
  if (!found.isDirectory() || !(fresh || found.uid === uid)) throw refuse('postgres.not_private', { folder, owner: nameOf(found.uid), user: nameOf(uid) })
  if (fresh) chownSync(folder, ids.uid, ids.gid)
  if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700)
}

// What a Baton that was killed left half made.
function sweep(cluster: string) {
  const old = (path: string) => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > abandoned
  const halves = readdirSync(cluster).filter((name) => name.startsWith('half-'))
  for (const path of halves.map((name) => join(cluster, name)).filter(old)) rmSync(path, { recursive: true, force: true })
}
