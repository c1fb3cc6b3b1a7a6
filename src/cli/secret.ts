import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret that signs sessions and links: as given, else made once and kept in the data folder, readable by its owner alone. */
export async function secretIn(folder: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given
  const file = join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another start has made it: one secret, whoever was first.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
