import { queryOptions } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { client, dataOf } from '../client.ts'
import type { paths } from '../openapi.ts'

export type Me = paths['/api/me']['get']['responses'][200]['content']['application/json']

/** Who is signed in, with their preferences. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => dataOf(await client.GET('/api/me')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Read once for all: each row of a list asks who reads it. */
export const MeContext = createContext<Me | null>(null)

/** Inside the signed-in part of the app, where it has been read before anything is drawn. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('MeContext is missing above')
  return me
}
