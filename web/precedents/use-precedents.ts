import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { atLeast } from '#src/people/person.ts'
import { client, dataOf } from '../client.ts'
import { useMe } from '../data/me.ts'
import { type Precedent, precedentFormQuery, precedentQuery, precedentsKey } from '../data/precedents.ts'
import { useWishKey } from '../wish.ts'
import type { Body, Patch } from './words.ts'

export const useIsLead = () => atLeast('lead', useMe())

/** Shows what it is now, and reads again what is made of it. */
function changed(cache: QueryClient, precedent: Precedent) {
  cache.setQueryData(precedentQuery(precedent.id).queryKey, precedent)
  void cache.invalidateQueries({ queryKey: precedentsKey })
  return cache.invalidateQueries({ queryKey: precedentFormQuery(precedent.escalation).queryKey })
}

export function useMakePrecedent(escalation: string) {
  const cache = useQueryClient()
  const wish = useWishKey()
  return useMutation({
    mutationFn: async (asked: Body & { publish: boolean; acknowledged: boolean }) => {
      const body = { ...asked, escalation }
      return dataOf(await client.POST('/api/precedents', { params: { header: { 'idempotency-key': wish.keyOf(body) } }, body }))
    },
    onSuccess: (made) => {
      wish.forget()
      return changed(cache, made)
    },
  })
}

type Seen = Pick<Precedent, 'id' | 'version'>

export function useChangePrecedent({ id, version }: Seen) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: Patch) =>
      dataOf(await client.PATCH('/api/precedents/{id}', { params: { path: { id }, header: { 'if-match': `"${version}"` } }, body })),
    onSuccess: (now) => changed(cache, now),
  })
}

type Move = { publications: { acknowledged: boolean }; overrulings: { by: string }; retirements: Record<string, never> }

/** A lead's move on a precedent as it was seen. */
export function useMovePrecedent<R extends keyof Move>({ id, version }: Seen, resource: R) {
  const cache = useQueryClient()
  const wish = useWishKey()
  return useMutation({
    mutationFn: async (body: Move[R]) => {
      const params = { path: { id }, header: { 'idempotency-key': wish.keyOf([id, resource, version, body]), 'if-match': `"${version}"` } }
      // The paths differ in their bodies only, and `Move` has held each body to its path.
      const path = `/api/precedents/{id}/${resource}` as '/api/precedents/{id}/overrulings'
      return dataOf(await client.POST(path, { params, body: body as Move['overrulings'] }))
    },
    onSuccess: (now) => {
      wish.forget()
      return changed(cache, now)
    },
  })
}
