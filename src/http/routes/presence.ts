import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { LookingView, lookAt, lookAway } from '#src/escalations/looking.ts'
import { callers } from '../callers.ts'
import { body, json, Nothing, reading, refused, router } from '../router.ts'

const params = z.object({ id: IdOrNumber })

const look = createRoute({
  ...callers('signed-in'),
  method: 'put',
  path: '/{id}/presence',
  summary: 'Say that you are looking at it, every 20 seconds while you are; who else is',
  request: { params, body: body(Nothing) },
  responses: { 200: json('Everybody else who looked within the last 40 seconds', LookingView), ...refused },
})

const leave = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}/presence',
  summary: 'Say that you have turned away',
  request: { params },
  responses: { 204: { description: 'You are not among those who look at it' }, ...refused },
})

export const presence = router()
  .openapi(look, async (c) => c.json(await lookAt(reading(c), c.req.valid('param').id), 200))
  .openapi(leave, async (c) => {
    await lookAway(reading(c), c.req.valid('param').id)
    return c.body(null, 204)
  })
