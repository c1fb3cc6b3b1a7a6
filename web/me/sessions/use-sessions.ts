import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { paths } from '../../openapi.ts'

export type Session = paths['/api/me/sessions']['get']['responses'][200]['content']['application/json']['items'][number]

export const sessionsKey = ['sessions'] as const

/** Where you are signed in, last used first, page by page. */
export const useSessions = () =>
  useInfiniteQuery({
    queryKey: sessionsKey,
    queryFn: async ({ pageParam }) => dataOf(await client.GET('/api/me/sessions', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export function useEndSession() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => dataOf(await client.DELETE('/api/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionsKey }),
  })
}

export function useEndOtherSessions() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => dataOf(await client.DELETE('/api/me/sessions')),
    onSuccess: () => cache.invalidateQueries({ queryKey: sessionsKey }),
  })
}
