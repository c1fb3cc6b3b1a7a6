import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import { noticesQuery } from '../data/notices.ts'
import { showMoved } from '../moves/moved.ts'
import { useWishKey } from '../wish.ts'

/** Says whether what was answered or carried out held. */
export function useHeld(number: string) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async (held: boolean) => {
      const params = { path: { id: number }, header: { 'idempotency-key': keyOf([number, held]) } }
      return dataOf(await client.POST('/api/escalations/{id}/held', { params, body: { held } }))
    },
    onSuccess: (now) => {
      forget()
      showMoved(cache, now)
      return cache.invalidateQueries({ queryKey: noticesQuery.queryKey })
    },
  })
}
