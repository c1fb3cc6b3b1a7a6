import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterIn } from '#src/database/embedded/access.ts'

/** The process id of the PostgreSQL that serves a data folder; null while there is none. Linux only, as all of this. */
export function postmasterOf(folder: string): number | null {
  const pid = Number(read(join(clusterIn(folder), 'data', 'postmaster.pid')).split('\n')[0])
  return pid > 0 && read(`/proc/${pid}/comm`).trim() === 'postgres' ? pid : null
}

/** The process ids below a process, itself not among them. */
export function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }))
  const below = (of: number): number[] => parents.filter(({ parent }) => parent === of).flatMap((child) => [child.pid, ...below(child.pid)])
  return below(pid)
}

// The name, in brackets, may hold anything; after it come state and parent (proc_pid_stat(5), read 2026-11-23).
function parentOf(pid: string) {
  const stat = read(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** Ends processes at once. One that has gone meanwhile is no matter. */
export function killAll(pids: readonly number[]) {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

/** A process's own part of memory in MB, pages shared among several counted in shares (Pss; proc_pid_smaps(5), read 2026-11-23). */
export function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1]
  if (kilobytes === undefined) throw new Error(`The memory of process ${pid} cannot be read.`)
  return Number(kilobytes) / 1024
}

/** What of a process is in memory, in MB (VmRSS; proc_pid_status(5), read 2026-12-01). */
export function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1]
  if (kilobytes === undefined) throw new Error(`The memory of process ${pid} cannot be read.`)
  return Number(kilobytes) / 1024
}

export function commandOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).split('\0').join(' ').trim()
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it has ended meanwhile
  }
}
