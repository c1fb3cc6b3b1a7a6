import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { answerWhetherItHeld, HeldAnswer } from '#src/knowledge/held/answer.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, refused, router } from '../router.ts'

const say = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/{id}/held',
  summary: '“Did it hold?”: the answer of whoever is asked a week after it was closed',
  request: { params: z.object({ id: IdOrNumber }), headers: KeyHeader, body: body(HeldAnswer) },
  responses: { 201: json('As it is now', EscalationView), ...refused },
})

export const held = router().openapi(say, async (c) => {
  const context = changing(c, c.req.valid('header')['idempotency-key'])
  return c.json(await answerWhetherItHeld(context, c.req.valid('param').id, c.req.valid('json')), 201)
})
