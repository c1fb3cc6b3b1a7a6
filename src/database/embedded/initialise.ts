import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { settle } from './binaries.ts'
import type { Home } from './home.ts'
import { refuse } from './refusals.ts'
import { run } from './run.ts'
import { nameOf } from './run-as.ts'

/** The superuser, and the only one: whoever may enter the socket's folder is trusted. */
export const user = 'baton'

/** Names of the Unicode character type, by platform. With plain C, pg_trgm ignores every letter outside ASCII without a word. */
const characterTypes = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8']

/** Makes the cluster when there is none: beside, then renamed, so that a half-made one is never seen. */
export async function initialise(home: Home, { fast }: { fast: boolean }) {
  if (existsSync(join(home.data, 'PG_VERSION'))) return
  const half = join(home.cluster, `half-${crypto.randomUUID()}`)
  await initdb(home, half, fast ? ['--no-sync'] : [])
  settle(half, home.data)
}

async function initdb(home: Home, folder: string, more: readonly string[]) {
  let words = ''
  for (const type of characterTypes) {
    const tried = await run(join(home.native, 'bin', 'initdb'), [...initdbArguments(folder, type), ...more], { ids: home.ids, cwd: home.cluster })
    if (tried.code === 0) return
    words = tried.words
    rmSync(folder, { recursive: true, force: true })
    if (!words.includes('invalid locale name')) break
  }
  if (words.includes('could not look up effective user')) throw refuse('postgres.nameless_user', { user: nameOf(home.ids?.uid ?? process.getuid?.() ?? 0) })
  throw refuse('postgres.not_initialised', { folder: home.cluster, words })
}

// Order is by code point: ICU's differs from platform to platform, so it belongs in ORDER BY and never in an index.
function initdbArguments(folder: string, type: string) {
  const access = ['-U', user, '--auth-local=trust', '--auth-host=reject']
  const locale = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${type}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['-D', folder, ...access, ...locale]
}
