import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { countsQuery } from '../data/counts.ts'
import { deliveriesKey, ledgerQuery } from '../data/deliveries.ts'
import { escalationQuery } from '../data/escalations.ts'
import { useMe } from '../data/me.ts'
import { noticesQuery } from '../data/notices.ts'
import { presenceQuery } from '../data/presence.ts'
import { paced } from './paced.ts'
import { shareStream } from './shared-stream.ts'
import type { Told } from './stream.ts'

/** How often everything in view is read again while nothing can be heard, in milliseconds. */
const pollEvery = 10_000

/** How often lists and counts are read again at most, however much happens, in milliseconds: everybody has to see a change within a second. */
const listsEvery = 500

/** Follows changes made anywhere, for as long as somebody is signed in. While nothing can be heard it asks now and then. */
export function useLive() {
  const cache = useQueryClient()
  const { id } = useMe()
  useEffect(() => follow(cache, id), [cache, id])
}

function follow(cache: QueryClient, person: string) {
  let state: 'new' | 'up' | 'down' = 'new'
  const again = {
    lists: paced(listsEvery, () => void cache.invalidateQueries({ queryKey: ['escalations'] })),
    counts: paced(listsEvery, () => void cache.invalidateQueries({ queryKey: countsQuery.queryKey })),
  }
  const close = shareStream(person, {
    hear: (told) => hear(cache, told, again),
    up: () => {
      // What a window reads as it opens is no older than the stream; after a break it may be.
      if (state === 'down') readEverythingAgain(cache)
      state = 'up'
    },
    down: () => {
      state = 'down'
    },
  })
  const poll = setInterval(() => {
    if (state !== 'up') readEverythingAgain(cache)
  }, pollEvery)
  const back = () => readEverythingAgain(cache)
  addEventListener('online', back)
  return () => {
    close()
    clearInterval(poll)
    removeEventListener('online', back)
  }
}

/** Reads again what many changes are seen in. */
type Again = { lists: () => void; counts: () => void }

function hear(cache: QueryClient, { kind, number }: Told, again: Again) {
  if (kind === 'missed' || number === undefined) return readEverythingAgain(cache)
  if (kind === 'presence') return void cache.invalidateQueries({ queryKey: presenceQuery(number).queryKey })
  if (kind === 'delivery') return hearOutbox(cache, number, again)
  if (kind === 'notice') return hearNews(cache, again)
  void cache.invalidateQueries({ queryKey: escalationQuery(number).queryKey })
  if (kind === 'evidence-removed') void cache.invalidateQueries({ queryKey: ['evidence'] })
  again.lists()
  again.counts()
}

/** How a promise stands changes nothing of the escalation itself. */
function hearOutbox(cache: QueryClient, number: string, { counts }: Again) {
  void cache.invalidateQueries({ queryKey: ledgerQuery(number).queryKey })
  void cache.invalidateQueries({ queryKey: deliveriesKey })
  counts()
}

function hearNews(cache: QueryClient, { counts }: Again) {
  void cache.invalidateQueries({ queryKey: noticesQuery.queryKey })
  counts()
}

const readEverythingAgain = (cache: QueryClient) => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sop' && queryKey[0] !== 'me' })
