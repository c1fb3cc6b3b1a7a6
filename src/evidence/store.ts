import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { hasCode } from '#src/database/embedded/errors.ts'
import { Outage } from '#src/database/outage/outage.ts'
import { newId } from '#src/foundation/ids.ts'
import { refuseFile, refuseSize } from './refusals.ts'

/** The largest file, in bytes: 100 MB as file managers count them at their most generous. */
export const mostBytes = 100 * 1024 * 1024

/** What was stored: bytes are known by their hash (lower-case hex), so the same file twice takes its room once. */
type Stored = { sha256: string; size: number }

/** Bytes `first` to `last`, both included and counted from 0, as HTTP counts them. */
export type ByteRange = { first: number; last: number }

/** Does what belongs to keeping the bytes and calls `settle`, which puts them in place. What it throws leaves nothing. `head`: the first 512 kB. */
type Keep = (received: Stored & { head: Buffer }, settle: () => Promise<void>) => Promise<void>

/** As much of a file as tells its type and size, in bytes: cameras put up to half a megabyte before a JPEG's measures. */
const headBytes = 512 * 1024

/** Where the bytes of evidence are kept. It knows hashes only: names, types and who may see them are rows in the database. */
export type Store = {
  /** Keeps the whole stream or nothing of it. Refuses what is empty or larger than `mostBytes`; what the stream throws is thrown on. */
  write(bytes: AsyncIterable<Uint8Array>, keep?: Keep): Promise<Stored>
  /** Throws an `Outage` when the bytes are missing, or are not `size` bytes: a client would wait for the rest without end. */
  read(sha256: string, range?: ByteRange, size?: number): Promise<Readable>
  /** Deletes the bytes; nothing when there are none. Whoever calls it holds `lockBytes`, or an upload of the same bytes could lose them. */
  remove(sha256: string): Promise<void>
  /** Rejects when nothing can be written. */
  probe(): Promise<void>
  /** The hashes of all bytes that were put in place before `before`. */
  olderThan(before: Date): AsyncIterable<string>
  /** Deletes what is left of uploads that stopped before `before`. */
  sweep(before: Date): Promise<void>
}

/** A folder on this machine. Files arrive in `incoming` and are moved into place when every byte of them is on the disk. */
export async function openStore(folder: string): Promise<Store> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const sweep = (before: Date) => sweepIncoming(incoming, before)
  await sweep(new Date(Date.now() - dayInMs))
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)

  return {
    async write(bytes, keep = (_, settle) => settle()) {
      const path = join(incoming, newId())
      try {
        const stored = await pour(bytes, path)
        await keep({ ...stored, head: await headOf(path) }, () => settle(path, placeOf(stored.sha256)))
        return stored
      } catch (error) {
        await rm(path, { force: true }).catch(() => {}) // the first error says more
        throw outageOf(error)
      }
    },
    async read(sha256, range, size) {
      const handle = await openWhole(placeOf(sha256), size)
      return handle.createReadStream(range ? { start: range.first, end: range.last } : {})
    },
    async remove(sha256) {
      await rm(placeOf(sha256), { force: true })
      await syncFolder(dirname(placeOf(sha256))).catch(() => {}) // no folder, no file in it
    },
    async probe() {
      const path = join(incoming, newId())
      try {
        await pour(Readable.from([Buffer.from('ready')]), path)
      } finally {
        await rm(path, { force: true })
      }
    },
    sweep,
    async *olderThan(before) {
      for (const shelf of await readdir(folder)) {
        if (!/^[\da-f]{2}$/.test(shelf)) continue
        for (const name of await readdir(join(folder, shelf))) if (await isOlder(join(folder, shelf, name), before)) yield name
      }
    },
  }
}

/** What says that the folder is gone, read-only, not ours or broken. A client that goes away has other codes. */
const folderCodes = ['EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ELOOP', 'EIO', 'ENXIO', 'ESTALE', 'ENOTCONN', 'EMFILE', 'ENFILE']

const outageOf = (error: unknown) => (hasCode(error, ...folderCodes) ? new Outage('folder', error) : error)

async function openWhole(path: string, size: number | undefined) {
  const handle = await open(path).catch((error: unknown) => {
    throw hasCode(error, 'ENOENT', 'ENOTDIR') ? new Outage('damaged', error) : outageOf(error)
  })
  const found = await handle.stat()
  if (found.isFile() && (size === undefined || found.size === size)) return handle
  await handle.close()
  throw new Outage('damaged')
}

async function pour(bytes: AsyncIterable<Uint8Array>, path: string): Promise<Stored> {
  const hash = createHash('sha256')
  let size = 0
  async function* counted() {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > mostBytes) throw refuseSize()
      hash.update(chunk)
      yield chunk
    }
    if (size === 0) throw refuseFile('the file is empty', 'Choose a file with something in it.')
  }
  await using handle = await open(path, 'wx', 0o600)
  await handle.writeFile(counted())
  await handle.sync()
  return { sha256: hash.digest('hex'), size }
}

/** Replaces what stands there: it has the same bytes, unless the disk has damaged them. The name is safe only once its folder is, too. */
async function settle(from: string, to: string) {
  const shelf = dirname(to)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  await rename(from, to)
  await syncFolder(shelf)
  await syncFolder(dirname(shelf))
}

async function syncFolder(path: string) {
  await using handle = await open(path)
  await handle.sync()
}

const dayInMs = 24 * 60 * 60 * 1000

/** Deletes half-written files that nothing was written to since `before`: an upload at work, in any process, writes to its file. */
async function sweepIncoming(incoming: string, before: Date) {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    if (await isOlder(path, before)) await rm(path, { force: true })
  }
}

async function isOlder(path: string, before: Date) {
  const found = await stat(path).catch(() => null) // another process may have finished with it meanwhile
  return found !== null && found.mtimeMs < before.getTime()
}

async function headOf(path: string): Promise<Buffer> {
  await using handle = await open(path)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
  return buffer.subarray(0, bytesRead)
}
