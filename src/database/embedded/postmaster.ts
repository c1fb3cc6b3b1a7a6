import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, readlinkSync, realpathSync, writeSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { hasCode } from './errors.ts'
import { type Home, port } from './home.ts'

/** A server on our folder; `ready` once it takes connections. */
export type Postmaster = { pid: number; ready: boolean }

/** The server that `postmaster.pid` names, only if that process really is one on this folder: PIDs are used again. */
export function livePostmaster(home: Home): Postmaster | null {
  const lines = linesOf(join(home.data, 'postmaster.pid'))
  const pid = Number(lines[0])
  if (!(pid > 0) || !serves(pid, home)) return null
  return { pid, ready: lines[7]?.trim() === 'ready' }
}

/**
 * PostgreSQL refuses to start when the PID in a lock file is alive, though it may be another program's by now, or a zombie that
 * nobody buries (node as PID 1 of a container). It ignores its parent's, so ours goes in. The rest of the file stays: by it
 * PostgreSQL finds the shared memory that orphans of the old server may still use.
 */
export function defuseStale(home: Home) {
  for (const file of [join(home.data, 'postmaster.pid'), `${socketPath(home)}.lock`]) {
    try {
      overwritePid(openSync(file, 'r+'), home)
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error
    }
  }
}

/** Whether anything answers on the folder's socket. */
export function answers(home: Home): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(socketPath(home))
    const finish = (found: boolean) => {
      socket.destroy()
      done(found)
    }
    socket.setTimeout(2000, () => finish(true))
    socket.on('connect', () => finish(true)).on('error', () => finish(false))
  })
}

/** The `unix_socket_directories` of a cluster: quoted, for a folder may have a comma in its name. */
export const socketSetting = ({ sockets }: Home) => `unix_socket_directories="${sockets.replaceAll('"', '""')}"`

const socketPath = ({ sockets }: Home) => join(sockets, `.s.PGSQL.${port}`)

// Judged and written through one descriptor: a server starting at this moment makes a new file, and our pen stays on the old one.
function overwritePid(file: number, home: Home) {
  try {
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n')
    if (!(Number(first) > 0) || serves(Number(first), home)) return
    const text = [process.pid, ...rest].join('\n')
    writeSync(file, text, 0)
    ftruncateSync(file, Buffer.byteLength(text))
  } finally {
    closeSync(file)
  }
}

function serves(pid: number, home: Home) {
  if (process.platform !== 'linux') return isPostgres(pid)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(home.data)
  } catch (error) {
    // Root in a container without CAP_SYS_PTRACE may not look there; the command line is open to all.
    return hasCode(error, 'EACCES', 'EPERM') && commandLine(pid).includes(socketSetting(home))
  }
}

function commandLine(pid: number) {
  return (linesOf(`/proc/${pid}/cmdline`)[0] ?? '').split('\0')
}

// macOS has no /proc.
function isPostgres(pid: number) {
  const { stdout } = spawnSync('/bin/ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
  return stdout.trim().endsWith('postgres')
}

function linesOf(file: string) {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return []
    throw error
  }
}
