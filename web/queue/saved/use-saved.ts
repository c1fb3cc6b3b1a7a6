import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { paths } from '../../openapi.ts'
import { useWishKey } from '../../wish.ts'
import { type QueueSearch, writeSearch } from '../search.ts'

export type SavedView = paths['/api/views']['post']['responses'][201]['content']['application/json']
type Change = paths['/api/views/{id}']['patch']['requestBody']['content']['application/json']

/** The reader's own, in the order in which they were made; nobody keeps more than fifty. */
const savedQuery = queryOptions({
  queryKey: ['views'] as const,
  queryFn: async () => dataOf(await client.GET('/api/views', { params: { query: { limit: 100 } } })).items,
})

export const useSavedViews = (): readonly SavedView[] => useQuery(savedQuery).data ?? []

/** What a search is kept as: all of it but which view it began with. */
export function keptOf({ saved: _, ...search }: QueueSearch): Record<string, string> {
  const words = Object.entries(writeSearch(search)).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(words), view: search.view }
}

/** Filters in the place of others: what is not among them any more is taken out. */
export const instead = (before: Record<string, string>, after: Record<string, string>): Record<string, string | null> => ({
  ...Object.fromEntries(Object.keys(before).map((name) => [name, null])),
  ...after,
})

export function useSaveView() {
  const { keyOf, forget } = useWishKey()
  const again = useReadAgain()
  return useMutation({
    mutationFn: async (wish: { name: string; query: Record<string, string> }) =>
      dataOf(await client.POST('/api/views', { params: { header: { 'idempotency-key': keyOf(wish) } }, body: wish })),
    onSuccess: () => {
      forget()
      return again()
    },
  })
}

export function useChangeView(id: string) {
  return useMutation({
    mutationFn: async (change: Change) => dataOf(await client.PATCH('/api/views/{id}', { params: { path: { id } }, body: change })),
    onSuccess: useReadAgain(),
  })
}

export function useDeleteView(id: string) {
  return useMutation({
    mutationFn: async () => dataOf(await client.DELETE('/api/views/{id}', { params: { path: { id } } })),
    onSuccess: useReadAgain(),
  })
}

function useReadAgain() {
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: savedQuery.queryKey })
}
