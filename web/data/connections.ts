import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components } from '../openapi.ts'

export type Connected = components['schemas']['Connection']

/** The places that Baton speaks to. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections'] as const,
  queryFn: async () => dataOf(await client.GET('/api/connections')).items,
  staleTime: 60_000,
})
