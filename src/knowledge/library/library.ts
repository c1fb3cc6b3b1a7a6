import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Database } from '#src/database/database.ts'
import { listen } from '#src/database/listen.ts'
import type { Log } from '#src/foundation/log.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import type { Meaning } from '#src/search/meaning/meaning.ts'
import type { Found } from '#src/search/shelf.ts'
import { fillPlainTexts } from '../articles/plain.ts'
import { changedIn } from './changed.ts'
import { openMeant } from './meant.ts'
import type { OnShelf, shelfNames } from './stock.ts'

/** Everything that can be found, held in memory and kept as the database has it, by this process and by all others. */
export type Library = {
  /** Begins to read; the first question does so, too. */
  begin(): void
  /** The best texts of one shelf, best first. Waits a moment for the first reading, and for what is meant; then answers with what there is so far. */
  ask(shelf: (typeof shelfNames)[number], question: string, asked: OnShelf): Promise<Found[]>
  /** Resolves when everything has been read, or there is nothing to be read any more. */
  whole(): Promise<void>
  /** Whether it is still reading for the first time. */
  isReading(): boolean
  /** Whether the order that `ask` has given is the best there will be: false while what the question means is still being worked out. */
  isSettled(question: string): boolean
  close(): Promise<void>
}

/** How long a question waits, in milliseconds: for the first reading, by when a small house is read; and for what it means, which is told at once where the model has started. */
const usualPatience = { reading: 1_000, meaning: 150 }

/** What could not be read is read again after so many milliseconds. */
const retryAfter = 2_000

/**
 * `meaning`: what tells what texts mean; without it they are found by words and letters. `works`: this process sees that all texts have their meaning; else it
 * takes what others have kept.
 */
type Options = { meaning?: Meaning | null; works?: boolean; patience?: Partial<typeof usualPatience> }

/** Nothing is read and nobody listens until the first question or `begin`, so that a command or a test that asks nothing pays nothing. */
export function openLibrary(db: Database, config: pg.ClientConfig, log: Log, { meaning = null, works = false, patience }: Options = {}): Library {
  let [closed, reading] = [false, true]
  let work = Promise.resolve()
  let filled: Promise<void> | null = null
  let stop: (() => Promise<void>) | null = null
  let again: NodeJS.Timeout | null = null
  const waits = { ...usualPatience, ...patience }
  const stock = openMeant({ db, log, meaning, works, patience: waits.meaning, isOver: () => closed })

  /** One reading after the other: what is read later is newer. */
  const failed = ({ message }: Error) => {
    warnRarely(log, 'library', { reason: message }, 'what can be found is not read again for now; it is tried again')
    again ??= setTimeout(readAgain, retryAfter).unref()
  }
  function next(read: () => Promise<void>) {
    work = work.then(() => (closed ? undefined : read())).catch(failed)
  }
  /** Articles from before there were plain texts. Begun again with the next reading, if it failed. */
  const fill = () =>
    fillPlainTexts(db, () => closed).catch((error: Error) => {
      filled = null
      failed(error)
    })
  /** All of it: a change that could not be read is not told again. */
  function readAgain() {
    again = null
    next(readAll)
  }
  async function readAll() {
    await stock.readAll()
    reading = false
    if (works) filled ??= fill()
  }
  const ears = {
    onMessage(payload: string) {
      const changed = changedIn(payload)
      if (changed) next(() => stock.readChanged(changed))
    },
    onListening: () => next(readAll), // what changed before, or while nobody listened, went unheard
    onLost: ({ message }: Error) => warnRarely(log, 'library changes', { reason: message }, 'changes of what can be found are not heard for a while'),
  }
  const begin = () => {
    if (!closed) stop ??= listen(config, 'baton_texts', ears)
  }
  return {
    begin,
    async ask(shelf, question, asked) {
      begin()
      for (const until = performance.now() + waits.reading; reading && performance.now() < until; ) await sleep(5)
      return stock.ask(shelf, question, asked)
    },
    async whole() {
      begin()
      while (reading && !closed) await sleep(5)
    },
    isReading: () => reading,
    isSettled: (question) => !reading && stock.isSettled(question),
    async close() {
      closed = true
      clearTimeout(again ?? undefined)
      await stop?.()
      await stock.close()
      await work
      await filled
    },
  }
}
