import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf, problemOf } from '../client.ts'
import { type Me, meQuery } from '../data/me.ts'
import type { paths } from '../openapi.ts'

type Change = NonNullable<paths['/api/me']['patch']['requestBody']>['content']['application/json']
type Preferences = NonNullable<Change['preferences']>

/** Changes one's name. */
export function useChangeName() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: { name: string }) => dataOf(await client.PATCH('/api/me', { body })),
    onSuccess: (me) => cache.setQueryData(meQuery.queryKey, me),
  })
}

/**
 * Keeps a preference as soon as it is chosen: it holds at once, and is put back with the reason when the server refuses it.
 * One after the other, so that the last choice is what stays.
 */
export function useChoose() {
  const cache = useQueryClient()
  const { mutate } = useMutation({
    scope: { id: 'preferences' },
    mutationFn: async (preferences: Preferences) => dataOf(await client.PATCH('/api/me', { body: { preferences } })),
    onMutate: (preferences) => {
      const before = cache.getQueryData(meQuery.queryKey)
      cache.setQueryData(meQuery.queryKey, (me) => me && chosen(me, preferences))
      return before
    },
    onError: (error, _, before) => {
      cache.setQueryData(meQuery.queryKey, before)
      const { title, detail } = problemOf(error)
      notifications.show({ title, message: detail, color: 'red' })
    },
  })
  return mutate
}

const chosen = (me: Me, { notifications, ...others }: Preferences): Me => {
  const { preferences } = me
  return { ...me, preferences: { ...preferences, ...others, notifications: { ...preferences.notifications, ...notifications } } as Me['preferences'] }
}
