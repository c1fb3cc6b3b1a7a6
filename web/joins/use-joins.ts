import { notifications } from '@mantine/notifications'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, type Escalation, problemOf } from '../client.ts'
import { type JoinBody, joinsQuery } from '../data/joins.ts'
import { showMoved } from '../moves/moved.ts'
import { texts } from '../texts/texts.ts'
import { useWishKey } from '../wish.ts'

const words = texts.joins

/** “Me too.” `body` makes what is sent once it is known: a draft is saved before it is given up. */
export function useJoin(id: string, onJoined: (joined: Escalation) => void) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async (body: () => Promise<JoinBody>) => {
      const sent = await body()
      const params = { path: { id }, header: { 'idempotency-key': keyOf([id, sent]) } }
      return dataOf(await client.POST('/api/escalations/{id}/joins', { params, body: sent }))
    },
    onSuccess: (joined) => {
      forget()
      changed(cache, joined, words.join.done(joined.number))
      onJoined(joined)
    },
  })
}

export function useLeave(number: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (join: string) => dataOf(await client.DELETE('/api/escalations/{id}/joins/{join}', { params: { path: { id: number, join } } })),
    onSuccess: (left) => changed(cache, left, words.leave.done(left.number)),
    onError: (error) => {
      const { title, detail } = problemOf(error)
      notifications.show({ title, message: detail, color: 'red' })
    },
  })
}

function changed(cache: QueryClient, escalation: Escalation, message: string) {
  showMoved(cache, escalation)
  void cache.invalidateQueries({ queryKey: joinsQuery(escalation.number).queryKey })
  notifications.show({ message })
}
