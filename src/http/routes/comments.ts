import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { CommentChange, deleteComment, editComment } from '#src/escalations/change-comment.ts'
import { Comment, commentOnEscalation } from '#src/escalations/comment.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'
import { withVersion } from './escalations.ts'

const said = z.object({ id: IdOrNumber, event: z.uuid('Give the id of the comment, as the timeline has it.') })

const comment = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/{id}/comments',
  summary: 'Say something about it: to everybody, or as a note for Tier 2 only',
  request: { params: z.object({ id: IdOrNumber }), headers: KeyHeader, body: body(Comment) },
  responses: { 201: json('As it is now', EscalationView), ...refused },
})

const edit = createRoute({
  ...callers('signed-in'),
  method: 'patch',
  path: '/{id}/comments/{event}',
  summary: 'Say better what you said; the timeline shows that it was changed',
  request: { params: said, body: body(CommentChange) },
  responses: { 200: json('As it is now', EscalationView), ...refused },
})

const remove = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}/comments/{event}',
  summary: 'Take back what you said; the timeline shows that you did',
  request: { params: said },
  responses: { 200: json('As it is now', EscalationView), ...refused },
})

export const comments = router()
  .openapi(comment, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return withVersion(c, await commentOnEscalation(context, c.req.valid('param').id, c.req.valid('json')), 201)
  })
  .openapi(edit, async (c) => withVersion(c, await editComment({ ...reading(c), queue: c.get('queue') }, c.req.valid('param'), c.req.valid('json')), 200))
  .openapi(remove, async (c) => withVersion(c, await deleteComment({ ...reading(c), queue: c.get('queue') }, c.req.valid('param')), 200))
