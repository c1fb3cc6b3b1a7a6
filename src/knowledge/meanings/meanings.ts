import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#src/database/database.ts'
import type { Log } from '#src/foundation/log.ts'
import type { Meaning } from '#src/search/meaning/meaning.ts'
import { piecesOf } from '#src/search/meaning/pieces.ts'
import type { Text } from '#src/search/shelf.ts'
import { alone, forget, type Meant, store, storedOf } from './stored.ts'

/** So many texts are given their meaning before what is found of them is kept: about a second's work. */
const atOnce = 50

/** After a failure it is tried again so much later, in milliseconds; twice as late each time, up to the last. */
const again = { first: 5_000, last: 10 * 60_000 }

/** `works`: texts that have no vectors yet are given theirs in the background; without it only what is kept is read. `give`: hands them to the shelf on which the text stands. */
type Asked = { db: Database; meaning: Meaning; works: boolean; give: (id: string, vectors: Float32Array[]) => void; log: Log }

/** Sees that texts have their meaning: what the database has of it at once, and the rest in the background, once for all processes. */
export function openMeanings({ db, meaning, works, give, log }: Asked) {
  const waiting = new Map<string, Text>()
  const over = new AbortController()
  let work: Promise<void> | null = null

  /** These are new, or read otherwise than before. */
  async function need(texts: readonly Text[]) {
    for (const text of texts) waiting.set(text.id, text)
    hand(await storedOf(db, meaning.model, texts))
    if (!works) waiting.clear()
    if (waiting.size > 0 && !over.signal.aborted) work ??= workOff()
  }

  /** A text that has been read anew meanwhile waits for its own. */
  function hand(meant: readonly Meant[]) {
    for (const { text, vectors } of meant) {
      if (waiting.get(text.id) !== text) continue
      waiting.delete(text.id)
      give(text.id, vectors)
    }
  }

  async function workOff() {
    let pause = again.first
    while (waiting.size > 0 && !over.signal.aborted) {
      try {
        await alone(db, someOf)
        pause = again.first
      } catch (error) {
        if (over.signal.aborted) break
        log.warn({ reason: reasonOf(error), waiting: waiting.size }, 'what texts mean is not worked out for now')
        await sleep(pause, undefined, { signal: over.signal, ref: false }).catch(() => {})
        pause = Math.min(pause * 2, again.last)
      }
    }
    work = null
  }

  async function someOf(db: Database) {
    const texts = [...waiting.values()].slice(0, atOnce)
    hand(await storedOf(db, meaning.model, texts)) // another process may have been faster
    const left = texts.filter((text) => waiting.get(text.id) === text)
    const pieces = left.map(piecesOf)
    const vectors = await meaning.of(pieces.flat())
    const meant = left.map((text, at) => ({ text, vectors: vectors.splice(0, pieces[at]?.length ?? 0) }))
    await store(db, meaning.model, meant)
    hand(meant)
  }

  return {
    need,
    /** These are not to be found any more. */
    async drop(ids: readonly string[]) {
      for (const id of ids) waiting.delete(id)
      await forget(db, ids)
    },
    /** How many texts have none yet. */
    get waiting() {
      return waiting.size
    },
    async close() {
      over.abort()
      await meaning.close()
      await work
    },
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} ${reasonOf(error.cause)}`
}
