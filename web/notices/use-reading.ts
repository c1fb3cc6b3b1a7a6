import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { client, dataOf } from '../client.ts'
import { countsQuery } from '../data/counts.ts'
import { randomKey } from '../wish.ts'

type Notice = { id: string; read: boolean }

/** Says that what is shown has been read. Returns what was new when it was first shown here: it stays marked for as long as the page is open. */
export function useReading(items: readonly Notice[]): ReadonlySet<string> {
  const cache = useQueryClient()
  const [wasNew, setWasNew] = useState<ReadonlySet<string>>(new Set())
  const said = useRef<string | null>(null)
  const newest = items[0]
  const fresh = items.filter(({ read }) => !read).map(({ id }) => id)
  const shown = fresh.join(' ')
  useEffect(() => {
    if (shown === '' || newest === undefined || said.current === newest.id) return
    said.current = newest.id
    setWasNew((before) => new Set([...before, ...shown.split(' ')]))
    const body = { upTo: newest.id }
    client
      .POST('/api/notices/readings', { params: { header: { 'idempotency-key': randomKey() } }, body })
      .then(dataOf)
      .then(() => cache.invalidateQueries({ queryKey: countsQuery.queryKey }))
      .catch(() => {
        said.current = null // the line is down: the next time it is shown it is said again
      })
  }, [cache, shown, newest])
  return wasNew
}
