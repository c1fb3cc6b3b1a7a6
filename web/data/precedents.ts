import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, dataOf, type Escalation } from '../client.ts'
import type { components, paths } from '../openapi.ts'
import { allPages } from './all-pages.ts'

export type Precedent = components['schemas']['Precedent']
export type PrecedentDraft = NonNullable<paths['/api/escalations/{id}/precedent']['get']['responses'][200]['content']['application/json']['draft']>

export const precedentsKey = ['precedents'] as const

/** All of them, the newest first, page by page; or those in one state. */
export const precedentsQuery = (state?: Precedent['state']) =>
  infiniteQueryOptions({
    queryKey: [...precedentsKey, 'pages', state ?? null] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/precedents', { params: { query: { ...(state ? { state } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** Every one that is published, to choose from. */
export const publishedQuery = queryOptions({
  queryKey: [...precedentsKey, 'published'] as const,
  queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/precedents', { params: { query: { ...query, state: 'published' } } }))),
})

export const precedentQuery = (id: string) =>
  queryOptions({
    queryKey: [...precedentsKey, 'one', id] as const,
    queryFn: async () => dataOf(await client.GET('/api/precedents/{id}', { params: { path: { id } } })),
  })

export const precedentUsesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...precedentsKey, 'one', id, 'uses'] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/precedents/{id}/uses', { params: { path: { id }, query: pageParam === null ? {} : { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** What a precedent of this escalation begins with, and those that were made of it. */
export const precedentFormQuery = ({ number }: Pick<Escalation, 'number'>) =>
  queryOptions({
    queryKey: ['escalation', number, 'precedent'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/precedent', { params: { path: { id: number } } })),
  })
