import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type Counts = paths['/api/counts']['get']['responses'][200]['content']['application/json']

/** How many escalations each view holds, for the reader. */
export const countsQuery = queryOptions({
  queryKey: ['counts'] as const,
  queryFn: async () => dataOf(await client.GET('/api/counts')),
})
