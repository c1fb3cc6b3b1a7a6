import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type EvidenceFile = paths['/api/evidence/{id}/about']['get']['responses'][200]['content']['application/json']

/** Where the bytes of a file are; its escalation decides who may see them. */
export const evidenceHref = (id: string) => `/api/evidence/${id}`

/** What a file is: its name, type and size. It changes only when it is removed, which live/ notices. */
export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id] as const,
    queryFn: async () => dataOf(await client.GET('/api/evidence/{id}/about', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
