import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from '#src/database/embedded/errors.ts'
import { newId } from '#src/foundation/ids.ts'

/** In characters, as BATON_SECRET: what is shorter has been cut off. */
export const shortest = 32

/**
 * The secret that signs sessions and links: as given, else made once and kept in the data folder, readable by its owner alone.
 * Throws for a file that is cut off: with no secret, anybody could sign in as anybody.
 */
export async function secretIn(folder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  const file = join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  const kept = (await readFile(file, 'utf8').catch(absent)) ?? (await make(file))
  if (kept.trim().length >= shortest) return kept.trim()
  throw new Error(`The secret in ${file} is cut off. Delete the file: the next start makes a new one, and everybody signs in again.`)
}

/** Whole, or not at all, even on a full disk. Of several starts at once the first makes it, and all have the same. */
async function make(file: string) {
  const mine = `${file}.${newId()}`
  try {
    await writeFile(mine, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
    await link(mine, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    })
  } finally {
    await rm(mine, { force: true })
  }
  return readFile(file, 'utf8')
}

function absent(error: unknown) {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}
