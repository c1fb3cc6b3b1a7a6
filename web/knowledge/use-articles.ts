import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { atLeast } from '#src/people/person.ts'
import { client, dataOf } from '../client.ts'
import { type Article, articleQuery, articlesKey } from '../data/knowledge.ts'
import { useMe } from '../data/me.ts'
import { useWishKey } from '../wish.ts'
import type { bodyOf, patchOf } from './article-words.ts'

export const useMayWrite = () => atLeast('tier2', useMe())

/** Shows what it is now, and reads again what is made of it. */
function changed(cache: QueryClient, article: Article) {
  cache.setQueryData(articleQuery(article.id).queryKey, article)
  return cache.invalidateQueries({ queryKey: articlesKey })
}

export function useMakeArticle() {
  const cache = useQueryClient()
  const wish = useWishKey()
  return useMutation({
    mutationFn: async (body: ReturnType<typeof bodyOf>) =>
      dataOf(await client.POST('/api/articles', { params: { header: { 'idempotency-key': wish.keyOf(body) } }, body })),
    onSuccess: (made) => {
      wish.forget()
      return changed(cache, made)
    },
  })
}

export function useChangeArticle({ id, version }: Pick<Article, 'id' | 'version'>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (body: ReturnType<typeof patchOf>) =>
      dataOf(await client.PATCH('/api/articles/{id}', { params: { path: { id }, header: { 'if-match': `"${version}"` } }, body })),
    onSuccess: (now) => changed(cache, now),
  })
}
