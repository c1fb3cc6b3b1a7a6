import { queryOptions } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** How often a window says that its reader is still there, in milliseconds; the server forgets them after twice as long. */
const sayAgainAfter = 20_000

/** Who else looks at an escalation. To ask is to say that one looks, too; a window that nobody sees says nothing. */
export const presenceQuery = (number: string) =>
  queryOptions({
    queryKey: ['presence', number] as const,
    queryFn: async () => dataOf(await client.PUT('/api/escalations/{id}/presence', { params: { path: { id: number } }, body: {} })).looking,
    refetchInterval: sayAgainAfter,
    refetchOnWindowFocus: true,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

/** Turns away; sent also while the page is closing. Whoever cannot say so is forgotten by the server. */
export function lookAway(number: string) {
  void fetch(`/api/escalations/${encodeURIComponent(number)}/presence`, { method: 'DELETE', keepalive: true }).catch(() => {})
}
