import { infiniteQueryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** What happened that concerns the reader, the newest first. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'] as const,
  queryFn: async ({ pageParam }) => dataOf(await client.GET('/api/notices', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
})
