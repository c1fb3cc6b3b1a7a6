import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** Where the bytes of a file are; its escalation decides who may see them. */
export const evidenceHref = (id: string) => `/api/evidence/${id}`

/** What a file is: its name, type and size. It never changes. */
export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id] as const,
    queryFn: async () => dataOf(await client.GET('/api/evidence/{id}/about', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
