import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import { client, dataOf, type Escalation } from '../client.ts'
import type { components } from '../openapi.ts'
import { useWishKey } from '../wish.ts'
import { allPages } from './all-pages.ts'
import type { SearchFilters } from './search-filters.ts'

/** A text that may answer. The client reads pairs as lists. */
export type Hit = Omit<components['schemas']['Hit'], 'marks'> & { marks: number[][] }

type Asked = { text: string; ticket: string | null; number: string | null }

/** What may answer this already. Asked with the number of a draft, it is kept as the proof of having looked. */
export const suggestionsQuery = ({ text, ticket, number }: Asked) =>
  queryOptions({
    queryKey: ['suggestions', text, ticket, number] as const,
    queryFn: async () => dataOf(await client.POST('/api/suggestions', { body: { text, ticket, escalation: number } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => (data?.reading ? 2_000 : data?.settled === false ? 500 : false),
  })

/** Everything that its reader may see, by words, best first. */
export const searchQuery = (q: string, { kind, state, by }: SearchFilters) =>
  queryOptions({
    queryKey: ['search', q, kind ?? null, state ?? null, by ?? null] as const,
    queryFn: async () => {
      const filters = { ...(kind ? { kind } : {}), ...(state ? { state } : {}), ...(by ? { by } : {}) }
      return dataOf(await client.GET('/api/search', { params: { query: { q, limit: 50, ...filters } } }))
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.reading ? 2_000 : false),
  })

/** Other escalations on their way that surely ask the same as this one, at most two: more would only be in the way. */
export const sameQuery = ({ number, ask, ticket }: Pick<Escalation, 'number' | 'ask' | 'ticket'>) =>
  queryOptions({
    ...suggestionsQuery({ text: ask ?? '', ticket, number }),
    select: ({ twins }) => twins.filter(({ same }) => same).slice(0, 2),
  })

export type Article = components['schemas']['Article']
export type ArticleLine = components['schemas']['ArticleLine']
export const articleStates = ['offered', 'due', 'retired'] as const
export type ArticleState = (typeof articleStates)[number]

export const articlesKey = ['articles'] as const

/** By title, page by page. */
export const articlesQuery = ({ state, q }: { state: ArticleState; q: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: [...articlesKey, 'pages', state, q ?? null] as const,
    queryFn: async ({ pageParam }) => {
      const query = { state, ...(q === undefined ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) }
      return dataOf(await client.GET('/api/articles', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', id] as const,
    queryFn: async () => dataOf(await client.GET('/api/articles/{id}', { params: { path: { id } } })),
  })

/** What it says and said before, newest first. */
export const articleVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', id, 'versions'] as const,
    queryFn: () => allPages(async (query) => dataOf(await client.GET('/api/articles/{id}/versions', { params: { path: { id }, query } }))),
  })

/** What the author of an escalation looked for before handing it on. */
export const lookupQuery = (number: string) =>
  queryOptions({
    queryKey: ['escalation', number, 'lookup'] as const,
    queryFn: async () => dataOf(await client.GET('/api/escalations/{id}/lookup', { params: { path: { id: number } } })),
  })

type Offer = { kind: 'article' | 'precedent' | 'sop' | 'twin'; id: string }

/** What the author made of an offer: opened it, or says why it does not answer. */
export function useOffer(number: string | null) {
  const { keyOf } = useWishKey()
  const params = (wish: object) => ({ path: { id: number ?? '' }, header: { 'idempotency-key': keyOf(wish) } })
  const opened = useMutation({
    mutationFn: async (offer: Offer) => dataOf(await client.POST('/api/escalations/{id}/lookup/openings', { params: params(offer), body: offer })),
  })
  const dismissed = useMutation({
    mutationFn: async (said: Offer & { because: string }) =>
      dataOf(await client.POST('/api/escalations/{id}/lookup/dismissals', { params: params(said), body: said })),
  })
  return { opened, dismissed }
}
