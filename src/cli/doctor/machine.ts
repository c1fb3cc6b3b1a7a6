import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '#src/foundation/ask.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { addressOf } from '../address.ts'
import { systemUser } from '../command.ts'
import { shortest } from '../secret.ts'
import { absent, broken, well } from './look.ts'

/** What package.json runs Baton on; the starter brings it where the machine's own is older. */
const oldestNode = 24

/** Below this a busy day of uploads may fill the disk, in bytes. */
const littleSpace = 1e9

export function node() {
  const version = process.versions.node
  const says = `${version}, run by ${systemUser()}`
  return Number.parseInt(version, 10) >= oldestNode ? well(says) : broken(`${says}. Baton needs ${oldestNode}: start it by npx baton, which brings its own.`)
}

/** `notice` says why the folder is not the usual one. */
export function dataFolder(folder: string, notice: string | null) {
  if (!existsSync(folder)) return absent(`${folder} is not there yet; the first start makes it. ${notice ?? ''}`.trim())
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    return broken(`${folder} cannot be written by ${systemUser()}. Give it to them, or choose another with BATON_DATA.`)
  }
  const { bavail, bsize } = statfsSync(folder)
  const space = `${folder}, writable, ${inWords(bavail * bsize)} free`
  if (bavail * bsize < littleSpace) return broken(`${space}. Make room, or move it with BATON_DATA.`)
  return well(notice === null ? space : `${space}. ${notice}`)
}

const inWords = (bytes: number) => (bytes < littleSpace ? `${Math.floor(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`)

export function secret(folder: string, given: string | undefined) {
  if (given !== undefined) return well('given in BATON_SECRET')
  const file = join(folder, 'secret')
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return absent('not made yet; the server makes it when it first starts')
  if (found.size < shortest) return broken(`${file} is cut off. Delete it: the next start makes a new one, and everybody signs in again.`)
  return (found.mode & 0o077) === 0 ? well(`${file}, readable by its owner alone`) : broken(`others may read ${file}. Close it with: chmod 600 ${file}`)
}

export async function address(settings: Settings) {
  const where = addressOf(settings)
  const answer = await ask(`${where}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => null)
  if (answer === null) return absent(`nothing answers at ${where}; “npm start” starts Baton`)
  return answer.ok
    ? well(`${where} answers`)
    : broken(`${where} answers with ${answer.status}: not ready, or not Baton. Look into its log, or choose another PORT.`)
}
