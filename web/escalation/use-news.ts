import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Escalation } from '../client.ts'
import { happenedQuery } from '../data/escalations.ts'
import { useMe } from '../data/me.ts'
import { newsAmong } from './news.ts'

/** What others did since the reader opened it, or since they last said that they had seen it. */
export function useNews({ number }: Escalation) {
  const me = useMe()
  const timeline = useQuery(happenedQuery(number))
  const [seen, setSeen] = useState<string | null>(null)
  // What was kept from an earlier visit is no measure of what this visit has seen.
  const events = timeline.isFetchedAfterMount ? (timeline.data ?? []) : []
  const last = events.at(-1)?.id ?? null
  if (seen === null && last !== null) setSeen(last)
  return { news: newsAmong(events, seen, me), dismiss: () => setSeen(last) }
}
