import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'
import { allPages } from './all-pages.ts'

export type ListFilter = Omit<NonNullable<paths['/api/escalations']['get']['parameters']['query']>, 'cursor' | 'limit'>

/** One escalation, by its number. Whatever hears of a change marks all that begins with this key as old. */
export const escalationQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}', { params: { path: { id: number } } })),
  })

const timelinePage = async (number: string, query: { cursor?: string; only?: 'moves'; limit?: number }) =>
  dataOf(await client.GET('/api/escalations/{id}/timeline', { params: { path: { id: number }, query } }))

/** What happened and what was said, oldest first: the newest page, and the earlier ones that the reader asked for. */
export const timelineQuery = (number: string) =>
  infiniteQueryOptions({
    queryKey: ['escalation', number, 'timeline', 'everything'] as const,
    queryFn: ({ pageParam }) => timelinePage(number, pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({ items: pages.toReversed().flatMap(({ items }) => items) }),
  })

/** All that happened, without what was said about it, oldest first. */
export const happenedQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'timeline', 'moves'] as const,
    queryFn: () => allPages((query) => timelinePage(number, { ...query, only: 'moves' }), { backwards: true }),
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
