import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, type Escalation } from '../../client.ts'
import { peopleQuery } from '../../data/people.ts'
import { showMoved } from '../../moves/moved.ts'
import { useWishKey } from '../../wish.ts'
import { withIds } from './mentions.ts'
import type { Draft } from './use-draft.ts'

/** Sends a comment. Those it names are sent as their ids, whom the reader chose before anybody else of that name. */
export function useComment({ number }: Escalation) {
  const cache = useQueryClient()
  const { keyOf, forget } = useWishKey()
  return useMutation({
    mutationFn: async ({ text, internal, chosen }: Draft) => {
      const people = text.includes('@') ? await cache.ensureQueryData(peopleQuery) : []
      const body = { text: withIds(text, [...chosen.toReversed(), ...people.filter(({ leftAt }) => leftAt === null)]), internal }
      const params = { path: { id: number }, header: { 'idempotency-key': keyOf([number, body]) } }
      return dataOf(await client.POST('/api/escalations/{id}/comments', { params, body }))
    },
    onSuccess: (escalation) => {
      forget()
      showMoved(cache, escalation)
    },
  })
}
