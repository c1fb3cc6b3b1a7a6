import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components } from '../openapi.ts'

export type Decided = components['schemas']['Decided']
export type Difference = components['schemas']['Difference']
export const differenceStates = ['open', 'settled'] as const
export type DifferenceState = (typeof differenceStates)[number]

export const differencesKey = ['differences'] as const

/** Decisions about the same that differ, the newest first, page by page. */
export const differencesQuery = (state: DifferenceState) =>
  infiniteQueryOptions({
    queryKey: [...differencesKey, state] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/differences', { params: { query: { state, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

/** How cases that surely ask the same were decided, the newest first. */
export const decidedBeforeQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'decided-before'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/decided-before', { params: { path: { id: number } } })).items,
  })
