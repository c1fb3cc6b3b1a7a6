import { descendants, killAll, postmasterOf } from '../processes.ts'
import type { Server } from '../server.ts'

const victims = ['server', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

/** Whom to kill: each kind in turn, in an order of chance, so that a few kills meet them all. */
export function* victimsByChance(): Generator<Victim> {
  while (true) yield* victims.toSorted(() => Math.random() - 0.5)
}

/** SIGKILL: for PostgreSQL's first process alone, whose others live on for a moment, or for all of them. Only processes of this data folder. */
export function kill(victim: Victim, server: Server, folder: string): string {
  const all = Math.random() < 0.5
  const postmaster = postmasterOf(folder)
  const database = postmaster === null ? [] : [postmaster, ...(all ? descendants(postmaster) : [])]
  const pids = { server: [server.pid], database, both: [server.pid, ...database].toSorted(() => Math.random() - 0.5) }[victim]
  killAll(pids)
  return `${victim}, ${pids.length} ${pids.length === 1 ? 'process' : 'processes'}`
}

/** Leaves nothing running, whatever happened. */
export function killWhatIsLeft(server: Server, folder: string) {
  if (!server.isOver()) killAll([server.pid])
  const postmaster = postmasterOf(folder)
  if (postmaster !== null) killAll([postmaster, ...descendants(postmaster)])
}
