import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { pageOf } from '#src/database/paging.ts'
import { createOwnToken, listTokens, MadeToken, NewToken, revokeToken, revokeTokensOf, TokenQuery, TokenView } from '#src/people/tokens.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Your tokens, the newest first; an administrator may ask for everybody’s',
  request: { query: TokenQuery },
  responses: { 200: json('One page', pageOf(TokenView)), ...refused },
})

const make = createRoute({
  ...callers('signed-in', { by: 'session' }),
  method: 'post',
  path: '/',
  summary: 'Make a token for yourself; it is shown once, and lasts at most a year',
  request: { headers: KeyHeader, body: body(NewToken) },
  responses: { 201: json('Made', MadeToken), ...refused },
})

const revoke = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}',
  summary: 'Revoke a token of yours; an administrator may revoke anybody’s',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json('Revoked', TokenView), ...refused },
})

const revokeAll = createRoute({
  ...callers('signed-in', { by: 'session' }),
  method: 'delete',
  path: '/',
  summary: 'Revoke all your tokens; an administrator may name anybody',
  request: { query: z.object({ person: z.uuid('Give the id of a person.').toLowerCase().optional() }) },
  responses: { 200: json('How many this revoked', z.object({ revoked: z.int() })), ...refused },
})

export const tokens = router()
  .openapi(list, async (c) => c.json(await listTokens(reading(c), c.req.valid('query')), 200))
  .openapi(make, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await createOwnToken(context, c.req.valid('json')), 201)
  })
  .openapi(revoke, async (c) => c.json(await revokeToken(reading(c), c.req.valid('param').id), 200))
  .openapi(revokeAll, async (c) => {
    const context = reading(c)
    const revoked = await revokeTokensOf(context, c.req.valid('query').person ?? context.actor.id)
    return c.json({ revoked: revoked.length }, 200)
  })
