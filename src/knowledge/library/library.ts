import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Database } from '#src/database/database.ts'
import { listen } from '#src/database/listen.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Found } from '#src/search/shelf.ts'
import { changedIn } from './changed.ts'
import { type OnShelf, openStock, type shelfNames } from './stock.ts'

/** Everything that can be found, held in memory and kept as the database has it, by this process and by all others. */
export type Library = {
  /** Begins to read; the first question does so, too. */
  begin(): void
  /** The best texts of one shelf, best first. Waits a moment for the first reading; then answers with what has been read so far. */
  ask(shelf: (typeof shelfNames)[number], question: string, asked: OnShelf): Promise<Found[]>
  /** Resolves when everything has been read, or there is nothing to be read any more. */
  whole(): Promise<void>
  /** Whether it is still reading for the first time. */
  isReading(): boolean
  close(): Promise<void>
}

/** How long a question waits for the first reading, in milliseconds: a small house is read by then. */
const usualPatience = 1_000

/** Nothing is read and nobody listens until the first question or `begin`, so that a command or a test that asks nothing pays nothing. */
export function openLibrary(db: Database, config: pg.ClientConfig, log: Log, patience = usualPatience): Library {
  let [closed, reading] = [false, true]
  let work = Promise.resolve()
  let stop: (() => Promise<void>) | null = null
  const stock = openStock(db, () => closed)

  /** One reading after the other: what is read later is newer. */
  function next(read: () => Promise<void>) {
    const failed = ({ message }: Error) => log.warn({ reason: message }, 'what can be found is not read anew for now')
    work = work.then(() => (closed ? undefined : read())).catch(failed)
  }
  async function readAll() {
    await stock.readAll()
    reading = false
  }
  const ears = {
    onMessage(payload: string) {
      const changed = changedIn(payload)
      if (changed) next(() => stock.readChanged(changed))
    },
    onListening: () => next(readAll), // what changed before, or while nobody listened, went unheard
    onLost: ({ message }: Error) => log.warn({ reason: message }, 'changes of what can be found are not heard for a while'),
  }
  const begin = () => {
    if (!closed) stop ??= listen(config, 'baton_texts', ears)
  }
  return {
    begin,
    async ask(shelf, question, asked) {
      begin()
      for (const until = performance.now() + patience; reading && performance.now() < until; ) await sleep(5)
      return stock.ask(shelf, question, asked)
    },
    async whole() {
      begin()
      while (reading && !closed) await sleep(5)
    },
    isReading: () => reading,
    async close() {
      closed = true
      await stop?.()
      await work
    },
  }
}
