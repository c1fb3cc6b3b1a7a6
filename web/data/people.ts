import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** Everybody here, also who has left, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'] as const,
  queryFn: async () => {
    const people = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = dataOf(await client.GET('/api/people', { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }))
      people.push(...page.items)
      cursor = page.next
    }
    return people
  },
  staleTime: 60_000,
})
