import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** What a one-time link is for, and whose it is. */
export const linkQuery = (token: string | null) =>
  queryOptions({
    queryKey: ['link', token] as const,
    queryFn: async () => dataOf(await client.GET('/api/invitations/{token}', { params: { path: { token: token ?? '' } } })),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
