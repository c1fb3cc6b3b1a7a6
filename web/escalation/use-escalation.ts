import { type InfiniteData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Escalation } from '../client.ts'
import { escalationQuery } from '../data/escalations.ts'

/** One escalation. Until its own answer comes, the row of a list that it stands in will do: who goes from one to the next sees no gap. */
export function useEscalation(number: string) {
  const cache = useQueryClient()
  return useQuery({ ...escalationQuery(number), placeholderData: () => inLists(cache, number) })
}

function inLists(cache: QueryClient, number: string): Escalation | undefined {
  for (const [, list] of cache.getQueriesData<InfiniteData<{ items: Escalation[] }>>({ queryKey: ['escalations'] })) {
    for (const page of list?.pages ?? []) {
      const row = page.items.find((one) => one.number === number)
      if (row) return row
    }
  }
  return undefined
}
