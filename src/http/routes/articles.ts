import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { ArticleChange, ArticleLine, ArticleVersion, ArticleView, NewArticle } from '#src/knowledge/articles/article.ts'
import { ArticleQuery, findArticle, listArticles, listVersionsOf } from '#src/knowledge/articles/find.ts'
import { changeArticle, makeArticle } from '#src/knowledge/articles/write.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router, VersionHeader } from '../router.ts'

const params = z.object({ id: z.uuid('Give the id of an article.').toLowerCase() })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'The articles of the knowledge base, by title and without their texts',
  request: { query: ArticleQuery },
  responses: { 200: json('One page', pageOf(ArticleLine)), ...refused },
})

const make = createRoute({
  ...callers('tier2'),
  method: 'post',
  path: '/',
  summary: 'Write an article',
  request: { headers: KeyHeader, body: body(NewArticle) },
  responses: { 201: json('Written', ArticleView), ...refused },
})

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}',
  summary: 'One article',
  request: { params },
  responses: { 200: json('Found', ArticleView), ...refused },
})

const change = createRoute({
  ...callers('tier2'),
  method: 'patch',
  path: '/{id}',
  summary: 'Change an article, name who keeps it true, or offer it no more',
  request: { params, headers: VersionHeader, body: body(ArticleChange) },
  responses: { 200: json('As it is now', ArticleView), ...refused },
})

const versions = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/versions',
  summary: 'What an article said before, newest first',
  request: { params, query: PageQuery },
  responses: { 200: json('The versions', pageOf(ArticleVersion)), ...refused },
})

const etag = ({ version }: ArticleView) => ({ etag: `"${version}"` })

export const articles = router()
  .openapi(list, async (c) => c.json(await listArticles(reading(c), c.req.valid('query')), 200))
  .openapi(make, async (c) => {
    const article = await makeArticle(changing(c, c.req.valid('header')['idempotency-key']), c.req.valid('json'))
    return c.json(article, 201, etag(article))
  })
  .openapi(read, async (c) => {
    const article = await findArticle(reading(c), c.req.valid('param').id)
    return c.json(article, 200, etag(article))
  })
  .openapi(change, async (c) => {
    const seen = { id: c.req.valid('param').id, version: c.req.valid('header')['if-match'] }
    const article = await changeArticle(reading(c), seen, c.req.valid('json'))
    return c.json(article, 200, etag(article))
  })
  .openapi(versions, async (c) => c.json(await listVersionsOf(reading(c), c.req.valid('param').id, c.req.valid('query')), 200))
