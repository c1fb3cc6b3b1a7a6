import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type Delivery = paths['/api/escalations/{id}/deliveries']['get']['responses'][200]['content']['application/json']['items'][number]

/** What the outside world was promised to be told of one escalation, oldest first. */
export const ledgerQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'deliveries'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/deliveries', { params: { path: { id: number } } })),
  })
