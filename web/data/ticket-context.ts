import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'
import type { components } from '../openapi.ts'
import { useWishKey } from '../wish.ts'

export type TicketContext = components['schemas']['TicketContext']

/** How often is looked whether the help desk has answered, in milliseconds. */
const soon = 2_000

/** What the help desk said of an escalation's ticket; while it is being read, what it says soon. */
export const ticketContextQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'context'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/context', { params: { path: { id: number } } })),
    refetchInterval: ({ state }) => (state.data?.pending ? soon : false),
  })

/** Has the help desk asked again. */
export function useRefreshContext(number: string) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async () => {
      const params = { path: { id: number }, header: { 'idempotency-key': keyOf(number) } }
      return dataOf(await client.POST('/api/escalations/{id}/context', { params, body: {} }))
    },
    onSuccess: (context) => {
      forget()
      cache.setQueryData(ticketContextQuery(number).queryKey, context)
    },
  })
}
