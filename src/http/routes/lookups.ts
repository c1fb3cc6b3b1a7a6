import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { dismissOffer, openOffer } from '#src/knowledge/lookups/keep.ts'
import { Dismissal, LookupView, Offer } from '#src/knowledge/lookups/lookup.ts'
import { lookupOf } from '#src/knowledge/lookups/view.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const params = z.object({ id: IdOrNumber })

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/lookup',
  summary: 'What its author looked for before handing it on, what was offered, and what they made of it',
  request: { params },
  responses: { 200: json('The proof of having looked', LookupView), ...refused },
})

const saying = <Path extends string, Body extends z.ZodType>(path: Path, summary: string, schema: Body) =>
  createRoute({
    ...callers('signed-in'),
    method: 'post',
    path: `/{id}/lookup/${path}`,
    summary,
    request: { params, headers: KeyHeader, body: body(schema) },
    responses: { 201: json('The proof as it is now', LookupView), ...refused },
  })

export const lookups = router()
  .openapi(read, async (c) => c.json(await lookupOf(reading(c), c.req.valid('param').id), 200))
  .openapi(saying('openings', 'You opened what was offered', Offer), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await openOffer(context, c.req.valid('param').id, c.req.valid('json')), 201)
  })
  .openapi(saying('dismissals', 'What was offered does not answer this, because …', Dismissal), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await dismissOffer(context, c.req.valid('param').id, c.req.valid('json')), 201)
  })
