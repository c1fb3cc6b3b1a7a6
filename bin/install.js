// Plain JavaScript for whatever Node is there (20 or newer): sees to it that what package-lock.json names is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Says of which lock file the packages were installed, and whether with what only building and testing need. */
const note = join(root, 'node_modules', '.baton-installed')

/** Installs from the lock file, unless that has been done. `dev`: also what only building and testing need. */
export function install({ dev }) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const done = readNote()
  if (done.lock === lock && (done.dev || !dev)) return
  process.stderr.write('Installing what package-lock.json names (a minute, once) …\n')
  const all = dev || done.dev === true
  // No install script has to run, so none may; and npm's chatter goes where logs go.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? [] : ['--omit=dev'])]
  const { status } = spawnSync(npm.file, [...npm.args, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0)
    throw new Error('npm could not install what package-lock.json names; its words stand above. Is the npm registry in reach, and may this user write here?')
  writeFileSync(note, JSON.stringify({ lock, dev: all }))
}

// Under npm, npm says where it is; else it is on the path.
const ours = process.env.npm_execpath
const npm = ours?.endsWith('.js') ? { file: process.execPath, args: [ours] } : { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return {}
  }
}
