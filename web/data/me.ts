import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { client, dataOf } from '../client.ts'

/** Who is signed in, with their preferences. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => dataOf(await client.GET('/api/me')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Inside the signed-in part of the app, where it has been read before anything is drawn. */
export const useMe = () => useSuspenseQuery(meQuery).data

export type Me = ReturnType<typeof useMe>
