import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components } from '../openapi.ts'

export type Deflection = components['schemas']['Deflection']

/** What knowledge saved in the last `days`; with `id`, one text alone. */
export const deflectionQuery = ({ days, id }: { days: number; id?: string }) =>
  queryOptions({
    queryKey: ['deflection', days, id ?? null] as const,
    queryFn: async () => dataOf(await client.GET('/api/insights/deflection', { params: { query: { days, ...(id === undefined ? {} : { id }) } } })),
  })
