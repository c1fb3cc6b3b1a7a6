import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { Comment, commentOnEscalation } from '#src/escalations/comment.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, refused, router } from '../router.ts'
import { withVersion } from './escalations.ts'

const comment = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/{id}/comments',
  summary: 'Say something about it: to everybody, or as a note for Tier 2 only',
  request: { params: z.object({ id: IdOrNumber }), headers: KeyHeader, body: body(Comment) },
  responses: { 201: json('As it is now', EscalationView), ...refused },
})

export const comments = router().openapi(comment, async (c) => {
  const context = changing(c, c.req.valid('header')['idempotency-key'])
  return withVersion(c, await commentOnEscalation(context, c.req.valid('param').id, c.req.valid('json')), 201)
})
