import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What the server says when something changed; `missed` means that there was too much to say. */
type Told = { kind: string; number?: string }

/** How often everything in view is read again while the stream cannot be had, in milliseconds. */
const pollEvery = 10_000

/** Listens for changes made anywhere, for as long as somebody is signed in. Without a stream it asks now and then. */
export function useLive() {
  const cache = useQueryClient()
  useEffect(() => listen(cache), [cache])
}

function listen(cache: QueryClient) {
  let broken = false
  const stream = new EventSource('/api/events')
  stream.onopen = () => {
    if (broken) readEverythingAgain(cache)
    broken = false
  }
  stream.onerror = () => {
    broken = true
  }
  stream.onmessage = ({ data }) => hear(cache, JSON.parse(data))
  const poll = setInterval(() => {
    if (stream.readyState !== EventSource.OPEN) readEverythingAgain(cache)
  }, pollEvery)
  const back = () => readEverythingAgain(cache)
  addEventListener('online', back)
  return () => {
    stream.close()
    clearInterval(poll)
    removeEventListener('online', back)
  }
}

function hear(cache: QueryClient, { kind, number }: Told) {
  if (kind === 'missed' || number === undefined) return readEverythingAgain(cache)
  if (kind === 'presence') return void cache.invalidateQueries({ queryKey: ['presence', number] })
  void cache.invalidateQueries({ queryKey: ['escalation', number] })
  void cache.invalidateQueries({ queryKey: ['escalations'] })
  void cache.invalidateQueries({ queryKey: ['counts'] })
}

const readEverythingAgain = (cache: QueryClient) => void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'sop' && queryKey[0] !== 'me' })
