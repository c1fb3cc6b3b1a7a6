import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'
import { allPages } from './all-pages.ts'

export type Round = paths['/api/escalations/{id}/rounds']['get']['responses'][200]['content']['application/json']['items'][number]

/** The case as it was each time it was submitted, oldest first. */
export const roundsQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'rounds'] as const,
    queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/escalations/{id}/rounds', { params: { path: { id: number }, query } }))),
  })
