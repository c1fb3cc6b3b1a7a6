import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type ListFilter = Omit<NonNullable<paths['/api/escalations']['get']['parameters']['query']>, 'cursor' | 'limit'>

/** One escalation, by its number. Whatever hears of a change marks all that begins with this key as old. */
export const escalationQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}', { params: { path: { id: number } } })),
  })

export const timelineQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'timeline'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/timeline', { params: { path: { id: number } } })),
  })

/** Rows to ask for at once; the server gives at most 200. */
const pageSize = 100

/** A list, page by page. */
export const listQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ['escalations', filter] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/escalations', { params: { query: { ...filter, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
