import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** One's own link to Slack, and the accounts that wait to be confirmed. Asked again when somebody comes back from Slack. */
export const slackQuery = queryOptions({ queryKey: ['me', 'slack'] as const, queryFn: async () => dataOf(await client.GET('/api/me/slack')) })

export function useConfirmSlack() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (slackId: string) => dataOf(await client.PUT('/api/me/slack', { body: { slackId } })),
    onSuccess: (own) => cache.setQueryData(slackQuery.queryKey, own),
  })
}

export function useRemoveSlack() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async () => dataOf(await client.DELETE('/api/me/slack')),
    onSuccess: (own) => cache.setQueryData(slackQuery.queryKey, own),
  })
}
