import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
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
    mutationFn: async (draft: Draft) => {
      const body = { text: await asSent(cache, draft), internal: draft.internal }
      const params = { path: { id: number }, header: { 'idempotency-key': keyOf([number, body]) } }
      return dataOf(await client.POST('/api/escalations/{id}/comments', { params, body }))
    },
    onSuccess: (escalation) => {
      forget()
      showMoved(cache, escalation)
    },
  })
}

/** Whether it asks somebody by name. */
export async function mentionsSomebody(cache: QueryClient, draft: Draft): Promise<boolean> {
  return (await asSent(cache, draft)) !== draft.text
}

async function asSent(cache: QueryClient, { text, chosen }: Draft): Promise<string> {
  const people = text.includes('@') ? await cache.ensureQueryData(peopleQuery) : []
  return withIds(text, [...chosen.toReversed(), ...people.filter(({ leftAt }) => leftAt === null)])
}

/** Says one's own comment better. The same twice changes nothing, so it needs no key. */
export function useEditComment(number: string, event: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (draft: Draft) => {
      const params = { path: { id: number, event } }
      return dataOf(await client.PATCH('/api/escalations/{id}/comments/{event}', { params, body: { text: await asSent(cache, draft) } }))
    },
    onSuccess: (escalation) => showMoved(cache, escalation),
  })
}

/** Takes one's own comment back. */
export function useDeleteComment(number: string, event: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => dataOf(await client.DELETE('/api/escalations/{id}/comments/{event}', { params: { path: { id: number, event } } })),
    onSuccess: (escalation) => showMoved(cache, escalation),
  })
}
