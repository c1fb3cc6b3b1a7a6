import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, problemOf } from '../client.ts'
import { ledgerQuery } from '../data/deliveries.ts'
import type { components } from '../openapi.ts'
import { useWishKey } from '../wish.ts'

type Wish = { aspect: components['schemas']['Drift']['aspect']; wish: 'repairs' | 'acceptances' }

/** Says what is to become of a change on the ticket: it is put right, or meant so. */
export function useSeeToDrift(number: string) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async ({ aspect, wish }: Wish) => {
      const params = { path: { id: number, aspect }, header: { 'idempotency-key': keyOf([number, aspect, wish]) } }
      if (wish === 'repairs') return dataOf(await client.POST('/api/escalations/{id}/drift/{aspect}/repairs', { params, body: {} }))
      return dataOf(await client.POST('/api/escalations/{id}/drift/{aspect}/acceptances', { params, body: {} }))
    },
    onSuccess: forget,
    onError: (error) => {
      const { title, detail } = problemOf(error)
      notifications.show({ title, message: detail, color: 'red' })
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ledgerQuery(number).queryKey }),
  })
}
