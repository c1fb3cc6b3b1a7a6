import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { z } from 'zod'
import { listen } from '#src/database/listen.ts'
import type { Log } from '#src/foundation/log.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import type { Person } from '#src/people/person.ts'
import { AccessChange, Announcement, mayHear } from './announcement.ts'
import { type Feed, openFeed } from './feed.ts'

/** The changes that all processes make, for whoever follows them in this one. */
export type Live = {
  /** What happens from now on, as far as the reader may hear of it; `reader` is asked each time, because a role may change meanwhile. */
  follow(reader: () => Person): Promise<Pick<Feed, 'told' | 'end'>>
  /** Ends every feed, and stops listening. */
  close(): Promise<void>
}

/** How often a reader is asked whether they are still there, in milliseconds: proxies close what is silent for a minute. */
const everyReader = 20_000

/** How long the first reader waits until this process listens, in milliseconds. */
const patience = 2_000

/** Nothing listens until the first reader comes, so a command or a test that has none costs no connection. */
export function openLive(config: pg.ClientConfig, log: Log, quiet = everyReader): Live {
  const feeds = new Map<Feed, () => Person>()
  const { promise: listening, resolve: onFirst } = Promise.withResolvers<void>()
  let stop: (() => Promise<void>) | null = null
  let closed = false
  const tellMissed = () => {
    for (const feed of feeds.keys()) feed.put('missed')
  }
  /** Whoever streams to this person asks at once whether it still may, instead of at the next beat. */
  const askAgain = (person: string) => {
    for (const [feed, reader] of feeds) if (reader().id === person) feed.put('nothing')
  }
  const ears = {
    onMessage: (payload: string) => {
      const announcement = read(payload)
      if (!announcement) return tellMissed()
      if ('access' in announcement) return askAgain(announcement.access)
      for (const [feed, reader] of feeds) if (mayHear(reader(), announcement)) feed.put(announcement)
    },
    onListening: () => {
      for (const feed of feeds.keys()) feed.put('nothing') // an end of access may be among what went unheard
      tellMissed()
      onFirst()
    },
    onLost: ({ message }: Error) => warnRarely(log, 'live changes', { reason: message }, 'changes are not heard for a while'),
  }
  return {
    async follow(reader) {
      if (!closed) {
        stop ??= listen(config, 'baton', ears)
        await Promise.race([listening, sleep(patience, undefined, { ref: false })])
      }
      const feed = openFeed(quiet)
      if (closed) feed.end()
      else feeds.set(feed, reader)
      const end = () => {
        feeds.delete(feed)
        feed.end()
      }
      return { told: feed.told, end }
    },
    async close() {
      closed = true
      for (const feed of feeds.keys()) feed.end()
      feeds.clear()
      await stop?.()
    },
  }
}

/** Null for what another version of Baton says in another way. */
function read(payload: string): Announcement | AccessChange | null {
  try {
    return z.union([Announcement, AccessChange]).parse(JSON.parse(payload))
  } catch {
    return null
  }
}
