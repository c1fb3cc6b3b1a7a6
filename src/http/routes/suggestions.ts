import { createRoute } from '@hono/zod-openapi'
import type { Library } from '#src/knowledge/library/library.ts'
import { look } from '#src/knowledge/lookups/look.ts'
import { SearchQuery, SearchResult, search } from '#src/knowledge/suggestions/search.ts'
import { Suggest, Suggestions } from '#src/knowledge/suggestions/suggestion.ts'
import { callers } from '../callers.ts'
import { body, json, reading, refused, router } from '../router.ts'

const suggestions = createRoute({
  ...callers('signed-in', { reads: true }),
  method: 'post',
  path: '/suggestions',
  summary: 'What may answer this already: articles, precedents, and escalations about the same that are on their way',
  request: { body: body(Suggest) },
  responses: { 200: json('Three short lists, best first', Suggestions), ...refused },
})

const everything = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/search',
  summary: 'Everything you may see, found by words: articles, precedents and escalations',
  request: { query: SearchQuery },
  responses: { 200: json('Best first', SearchResult), ...refused },
})

/** Asking changes nothing but the proof of having asked, which a repetition leaves as it is: so it needs no key. */
export const suggesting = (library: Library) =>
  router()
    .openapi(suggestions, async (c) => c.json(await look(reading(c), library, c.req.valid('json')), 200))
    .openapi(everything, async (c) => c.json(await search(reading(c), library, c.req.valid('query')), 200))
