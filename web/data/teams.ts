import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type Team = paths['/api/teams']['get']['responses'][200]['content']['application/json']['items'][number]

/** The teams and who is in them, by name. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'] as const,
  queryFn: async () => {
    const teams: Team[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = dataOf(await client.GET('/api/teams', { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }))
      teams.push(...page.items)
      cursor = page.next
    }
    return teams
  },
  staleTime: 60_000,
})
