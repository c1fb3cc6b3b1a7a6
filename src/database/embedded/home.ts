import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { copyBinaries, findBinaries } from './binaries.ts'
import { refuse } from './refusals.ts'
import { run } from './run.ts'
import { type Ids, nameOf, ownerOf, postgresUser } from './run-as.ts'

/** Only names the socket's file: nothing listens on TCP. */
export const port = 5432

/** The room for a socket's path in the kernel: 107 bytes on Linux, 103 on macOS (unix(7), read 2026-11-23), for `….lock` too. */
const longestSocketPath = 103

/** Where one cluster lives, which binaries serve it and as whom (null: as ourselves). */
export type Home = { cluster: string; data: string; sockets: string; log: string; native: string; ids: Ids | null }

/** Makes the folders a cluster needs and finds binaries its user can run. */
export async function makeHome(dataFolder: string, runAs: string | undefined): Promise<Home> {
  const binaries = findBinaries()
  if (mkdirSync(dataFolder, { recursive: true }) !== undefined) chmodSync(dataFolder, 0o711)
  const root = realpathSync(resolve(dataFolder))
  const cluster = join(root, 'pg18')
  mustBeOurs(root, cluster)
  const ids = postgresUser(cluster, root, runAs)
  makePrivate(cluster, ids)
  const data = join(cluster, 'data')
  const sockets = socketFolder(cluster, data)
  makePrivate(sockets, ids)
  const native = await reachable(binaries, cluster, ids)
  return { cluster, data, sockets, log: join(cluster, 'postgres.log'), native, ids }
}

function mustBeOurs(root: string, cluster: string) {
  const you = process.getuid?.() ?? 0
  const owner = ownerOf(cluster)
  if (you === 0 || owner === null || owner.uid === you) return
  throw refuse('postgres.not_yours', { folder: root, owner: nameOf(ownerOf(root)?.uid ?? owner.uid), you: nameOf(you) })
}

function makePrivate(folder: string, ids: Ids | null) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    if (ids !== null) chownSync(folder, ids.uid, ids.gid)
  }
  const found = lstatSync(folder)
  const ours = found.uid === (ids?.uid ?? process.getuid?.())
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) throw refuse('postgres.not_private', { folder })
}

function socketFolder(cluster: string, data: string) {
  const inside = join(cluster, 's')
  if (Buffer.byteLength(`${inside}/.s.PGSQL.${port}.lock`) <= longestSocketPath) return inside
  return join(realpathSync(tmpdir()), `baton-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`)
}

async function reachable(binaries: { native: string; version: string }, cluster: string, ids: Ids | null) {
  const user = nameOf(ids?.uid ?? process.getuid?.() ?? 0)
  const able = (test: string, path: string) => run('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { ids, cwd: '/' })
  if ((await able('-w', cluster)).code !== 0)
    throw refuse('postgres.unreachable', { folder: cluster, user, reason: 'a folder above it is closed to that user' })
  const near = (await able('-x', join(binaries.native, 'bin', 'postgres'))).code === 0
  const native = near ? binaries.native : copyBinaries(binaries, cluster)
  const tried = await run(join(native, 'bin', 'postgres'), ['--version'], { ids, cwd: '/' })
  if (tried.code !== 0) throw refuse('postgres.cannot_run', { native, words: tried.words })
  return native
}
