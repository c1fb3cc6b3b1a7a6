import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../../client.ts'
import type { paths } from '../../openapi.ts'
import { useWishKey } from '../../wish.ts'

export type Token = paths['/api/tokens']['get']['responses'][200]['content']['application/json']['items'][number]
export type Whose = 'me' | 'everybody'

const key = ['tokens'] as const

/** Tokens, the newest first, page by page. */
export const useTokens = (of: Whose) =>
  useInfiniteQuery({
    queryKey: [...key, of],
    queryFn: async ({ pageParam }) =>
      dataOf(await client.GET('/api/tokens', { params: { query: { of, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export function useMakeToken() {
  const wish = useWishKey()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: { name: string; scope: Token['scope']; expiresInDays: number }) =>
      dataOf(await client.POST('/api/tokens', { params: { header: { 'idempotency-key': wish.keyOf(body) } }, body })),
    onSuccess: () => {
      wish.forget()
      return cache.invalidateQueries({ queryKey: key })
    },
  })
}

export function useRevokeToken() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => dataOf(await client.DELETE('/api/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  })
}
