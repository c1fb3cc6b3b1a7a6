import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components } from '../openapi.ts'

export type Delivery = components['schemas']['Delivery']

/** What the outside world was promised to be told of one escalation, oldest first, and the four ticks. */
export const ledgerQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'deliveries'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/deliveries', { params: { path: { id: number } } })),
  })

export const deliveriesKey = ['deliveries'] as const

/** Deliveries over all escalations, the oldest first: all that hangs, or what the reader has to do by hand. */
export const deliveriesQuery = (view: 'hanging' | 'mine') =>
  infiniteQueryOptions({
    queryKey: [...deliveriesKey, view] as const,
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/deliveries', { params: { query: { view, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
