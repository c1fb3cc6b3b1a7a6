import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/** The text of a file, or why it is not read, as the end of a sentence (“it is a link”), and the system's code where it gave one. */
export type SmallFile = { text: string; modified: Date } | { because: string; code?: string }

const reasons: Record<string, string> = {
  ELOOP: 'it is a link, and links are not followed',
  ENOENT: 'it is not there',
  EACCES: 'Baton is not permitted to read it',
  EPERM: 'Baton is not permitted to read it',
}

/**
 * Reads a file that somebody else keeps. Never follows a link, never waits for a pipe, never reads more than `most` bytes, and never throws for what it finds there.
 * Links are refused by the system itself (O_NOFOLLOW), so that nobody can put one there between looking and reading; a system without that follows them.
 */
export async function readSmallFile(path: string, most: number): Promise<SmallFile> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)).catch((error: NodeJS.ErrnoException) => error)
  if (file instanceof Error) return { because: reasons[file.code ?? ''] ?? `it cannot be read (${file.code})`, code: file.code ?? '' }
  try {
    const { size, mtime, isFile } = await file.stat().then((found) => ({ size: found.size, mtime: found.mtime, isFile: found.isFile() }))
    if (!isFile) return { because: 'it is no file' }
    if (size > most) return { because: `it is larger than ${Math.round(most / 1_000).toLocaleString('en')} kB` }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, most)), 0, Math.min(size, most), 0)
    return { text: buffer.toString('utf8', 0, bytesRead), modified: mtime }
  } catch (error) {
    return { because: `it cannot be read (${(error as NodeJS.ErrnoException).code})` }
  } finally {
    await file.close()
  }
}
