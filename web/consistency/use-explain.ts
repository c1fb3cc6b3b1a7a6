import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import { differencesKey } from '../data/consistency.ts'
import { useWishKey } from '../wish.ts'

/** Says why two decisions differ; the two are settled then, and the list is read again. */
export function useExplain(id: string) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async (reason: string) => {
      const params = { path: { id }, header: { 'idempotency-key': keyOf([id, reason]) } }
      return dataOf(await client.POST('/api/differences/{id}/explanations', { params, body: { reason } }))
    },
    onSuccess: () => {
      forget()
      return cache.invalidateQueries({ queryKey: differencesKey })
    },
  })
}
