import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { pageOf } from '#src/database/paging.ts'
import { Skip } from '#src/deliveries/see-to.ts'
import { DeliveryQuery, listDeliveries } from '#src/escalations/hanging.ts'
import { DeliveryView } from '#src/escalations/ledger.ts'
import { seeToDelivery } from '#src/escalations/see-to.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'What Baton was to say elsewhere, and could not: all that hangs, or what you have to do by hand',
  request: { query: DeliveryQuery },
  responses: { 200: json('Deliveries, the oldest first', pageOf(DeliveryView)), ...refused },
})

const params = z.object({ id: z.uuid('Give the id of a delivery.') })

const seeing = <Path extends string, Body extends z.ZodType>(path: Path, summary: string, schema: Body) =>
  createRoute({
    ...callers('signed-in'),
    method: 'post',
    path: `/{id}/${path}`,
    summary,
    request: { params, headers: KeyHeader, body: body(schema) },
    responses: { 201: json('The delivery, as it is now', DeliveryView), ...refused },
  })

export const deliveries = router()
  .openapi(list, async (c) => c.json(await listDeliveries(reading(c), c.req.valid('query')), 200))
  .openapi(seeing('retries', 'Have it tried again at once', Nothing), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await seeToDelivery(context, c.req.valid('param').id, { do: 'retry' }), 201)
  })
  .openapi(seeing('by-hand', 'Say that you did it by hand', Nothing), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await seeToDelivery(context, c.req.valid('param').id, { do: 'by-hand' }), 201)
  })
  .openapi(seeing('skips', 'Say why it need not be said', Skip), async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await seeToDelivery(context, c.req.valid('param').id, { do: 'skip', ...c.req.valid('json') }), 201)
  })
