import { infiniteQueryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components, paths } from '../openapi.ts'

export type Join = components['schemas']['Join']
export type JoinBody = paths['/api/escalations/{id}/joins']['post']['requestBody']['content']['application/json']

/** Who joined an escalation, page by page. Whatever hears of a change of it marks this as old, too. */
export const joinsQuery = (number: string) =>
  infiniteQueryOptions({
    queryKey: ['escalation', number, 'joins'] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/escalations/{id}/joins', { params: { path: { id: number }, query: pageParam === null ? {} : { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
