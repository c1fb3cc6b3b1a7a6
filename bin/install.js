// Plain JavaScript for whatever Node is there (20 or newer): sees to it that what package-lock.json names is installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs from the lock file what is missing. `dev`: also what only building and testing need. */
export function install({ dev }) {
  const missing = missingPackages({ dev })
  if (missing.length === 0) return
  process.stderr.write(`Installing ${missing.length} packages (once) …\n`)
  // No install script has to run, so none may; and npm's chatter goes where logs go.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(dev ? [] : ['--omit=dev'])]
  const { status } = spawnSync(npm.file, [...npm.args, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('npm could not install what package-lock.json names; its words stand above. Is the npm registry in reach?')
}

// Under npm, npm says where it is; else it is on the path.
const ours = process.env.npm_execpath
const npm = ours?.endsWith('.js') ? { file: process.execPath, args: [ours] } : { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }

/** What the lock file names and npm has not written down as installed, in that version. What this system cannot use does not count. */
function missingPackages({ dev }) {
  const wanted = Object.entries(packagesIn('package-lock.json')).filter(
    ([path, { dev: isDev, devOptional }]) => path !== '' && (dev || !(isDev || devOptional)),
  )
  const there = packagesIn('node_modules/.package-lock.json')
  return wanted.filter(
    ([path, { version, os, cpu, libc }]) => fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, libcHere()) && there[path]?.version !== version,
  )
}

const fits = (names, here) => !names || names.includes(here) || (names[0]?.startsWith('!') && !names.includes(`!${here}`))
const libcHere = () => (process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl')

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return {}
  }
}
