import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isLost, problemOf } from '../client.ts'

/** `onSignedOut` is called whenever the server no longer knows who asks. */
export function openQueryClient(onSignedOut: () => void) {
  const onError = (error: unknown) => {
    if (problemOf(error).status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A window that comes to the front stays as it was left: whoever was reading goes on reading.
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: (tries, error) => isLost(error) && tries < 3, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
