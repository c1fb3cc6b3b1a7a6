import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** The SOP under which new escalations are written. */
export const usualSop = 'non-bug-escalation'

/** The version in force. */
export const sopQuery = (name: string) =>
  queryOptions({
    queryKey: ['sop', name] as const,
    queryFn: async () => dataOf(await client.GET('/api/sops/{name}', { params: { path: { name } } })),
    staleTime: 5 * 60_000,
  })

/** Every SOP and its versions. */
export const sopsQuery = queryOptions({
  queryKey: ['sops'] as const,
  queryFn: async () => dataOf(await client.GET('/api/sops')),
  staleTime: 5 * 60_000,
})

/** One version, which never changes once it is published. */
export const sopVersionQuery = (name: string, version: number) =>
  queryOptions({
    queryKey: ['sop', name, version] as const,
    queryFn: async () => dataOf(await client.GET('/api/sops/{name}/versions/{version}', { params: { path: { name, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
