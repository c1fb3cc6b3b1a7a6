import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** What the outside world was promised to be told of one escalation, oldest first. */
export const ledgerQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'deliveries'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/deliveries', { params: { path: { id: number } } })),
  })
