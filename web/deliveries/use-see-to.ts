import { notifications } from '@mantine/notifications'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, problemOf } from '../client.ts'
import { countsQuery } from '../data/counts.ts'
import { type Delivery, deliveriesKey, ledgerQuery } from '../data/deliveries.ts'
import { randomKey } from '../wish.ts'

export type Wish = { do: 'retries' } | { do: 'by-hand' } | { do: 'skips'; reason: string }

/** Sees to deliveries of one escalation: has them tried again, says that they were done by hand, or why one need not be said. */
export function useSeeTo(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ ids, wish }: { ids: readonly string[]; wish: Wish }) => {
      for (const id of ids) await send(id, wish)
    },
    onError: (error) => {
      const { title, detail } = problemOf(error)
      notifications.show({ title, message: detail, color: 'red' })
    },
    onSettled: () => readAgain(cache, number),
  })
}

// Each wish is one click on what is shown: said twice, the server answers that it is over.
async function send(id: string, wish: Wish): Promise<Delivery> {
  const params = { path: { id }, header: { 'idempotency-key': randomKey() } }
  if (wish.do === 'skips') return dataOf(await client.POST('/api/deliveries/{id}/skips', { params, body: { reason: wish.reason } }))
  if (wish.do === 'retries') return dataOf(await client.POST('/api/deliveries/{id}/retries', { params, body: {} }))
  return dataOf(await client.POST('/api/deliveries/{id}/by-hand', { params, body: {} }))
}

const readAgain = (cache: QueryClient, number: string) =>
  Promise.all([
    cache.invalidateQueries({ queryKey: ledgerQuery(number).queryKey }),
    cache.invalidateQueries({ queryKey: deliveriesKey }),
    cache.invalidateQueries({ queryKey: countsQuery.queryKey }),
  ])
