import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'
import { allPages } from './all-pages.ts'

export type Team = paths['/api/teams']['get']['responses'][200]['content']['application/json']['items'][number]

/** The teams and who is in them, by name. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'] as const,
  queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/teams', { params: { query } }))),
  staleTime: 60_000,
})
