// Plain JavaScript for whatever Node is there (20 or newer): sees to it that what package-lock.json names is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  const isDone = () => readNote().lock === lock && (readNote().dev || !dev)
  if (!isDone()) alone('.installing', () => isDone() || run({ lock, dev }))
}

function run({ lock, dev }) {
  process.stderr.write('Installing what package-lock.json names (a minute, once) …\n')
  // Who has run `npm ci` by hand keeps what it brought.
  const all = dev || readNote().dev === true || existsSync(join(root, 'node_modules', '@biomejs', 'biome'))
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

/** npm empties the folder first, so of several commands that start at once one installs, and the others wait for it. `name`: of the file that says so. */
export function alone(name, work) {
  const turn = join(root, name)
  while (!claimed(turn)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  try {
    work()
  } finally {
    rmSync(turn, { force: true })
  }
}

function claimed(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isGone(turn)) rmSync(turn, { force: true })
    return false
  }
}

/** Whoever had the turn was killed: their process is no more. */
function isGone(turn) {
  try {
    const pid = Number(readFileSync(turn, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return {}
  }
}
