import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import { allPages } from './all-pages.ts'

/** Everybody here, also who has left, by name. */
export const peopleQuery = queryOptions({
  queryKey: ['people'] as const,
  queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/people', { params: { query } }))),
  staleTime: 60_000,
})
