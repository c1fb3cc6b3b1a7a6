import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { Mapping } from './mapping-text.ts'

export const mappingQuery = queryOptions({
  queryKey: ['mapping'] as const,
  queryFn: async () => dataOf(await client.GET('/api/workspace/mapping')),
})

export function useKeepMapping() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: Partial<Mapping>) => dataOf(await client.PATCH('/api/workspace/mapping', { body })),
    onSuccess: (mapping) => cache.setQueryData(mappingQuery.queryKey, mapping),
  })
}

/** What a mapping that nobody has saved yet would fill in from a real ticket. */
export const useTryMapping = () =>
  useMutation({
    mutationFn: async (body: { written: string; mapping: Mapping }) => dataOf(await client.POST('/api/tickets/preview', { body })),
  })
