import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Watch } from './patient-pool.ts'
import { openSideConnection, Silence } from './side-connection.ts'

/**
 * How often the database is asked whether it answers, how long it may take, and how long a new connection has until its first byte, in
 * milliseconds. A request is answered within 5 s, so the first two together stay below that.
 */
const usualPace = { every: 1_000, timeout: 2_500, firstByte: 2_500 }

/** A database that is watched. Connections made with `config` are ended when it freezes. */
export type WatchedDatabase = Watch & { config: pg.PoolConfig; close(): Promise<void> }

/**
 * Asks the database each second whether it answers. A database that is gone closes its connections; one that is frozen, or behind a broken
 * line, says nothing, and what was asked of it would wait without end. So when it does not answer, all connections are ended: what waited
 * on them fails as if it were gone. A statement may take as long as it needs meanwhile.
 */
export function watchDatabase(given: pg.PoolConfig, onFrozen: () => void, pace = usualPace): WatchedDatabase {
  const stopped = new AbortController()
  const sockets = new Set<Socket>()
  const side = openSideConnection({ ...given, application_name: 'baton watch' })
  let frozen = false
  async function beat() {
    const silent = await side.ask('select 1', pace.timeout).then(
      () => false,
      (error) => error instanceof Silence, // a refusal is an answer, too
    )
    if (stopped.signal.aborted) return false
    frozen = silent
    if (silent) {
      onFrozen()
      for (const socket of sockets) socket.destroy()
    }
    return silent
  }
  const over = repeat(beat, pace.every, stopped.signal)
  return {
    config: { ...given, stream: () => tracked(sockets, pace.firstByte) },
    isFrozen: () => frozen,
    async close() {
      stopped.abort()
      side.close()
      await over
    },
  }
}

/** A database that was silent is asked again at once: it may answer any moment. */
async function repeat(beat: () => Promise<boolean>, every: number, signal: AbortSignal) {
  while (!signal.aborted) {
    const silent = await beat()
    await sleep(silent ? every / 10 : every, undefined, { signal, ref: false }).catch(() => {})
  }
}

function tracked(sockets: Set<Socket>, firstByte: number): Socket {
  const socket = new Socket()
  sockets.add(socket)
  const late = setTimeout(() => socket.destroy(new Error('timeout expired')), firstByte)
  late.unref()
  socket.once('data', () => clearTimeout(late))
  socket.once('close', () => {
    clearTimeout(late)
    sockets.delete(socket)
  })
  return socket
}
