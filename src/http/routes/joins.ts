import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { Join, joinEscalation } from '#src/escalations/joins/join.ts'
import { leaveEscalation } from '#src/escalations/joins/leave.ts'
import { JoinView, listJoins } from '#src/escalations/joins/list.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'
import { withVersion } from './escalations.ts'

const params = z.object({ id: IdOrNumber })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/joins',
  summary: 'The customers who wait for the same, with their tickets, those first who have waited longest',
  request: { params, query: PageQuery },
  responses: { 200: json('One page', pageOf(JoinView)), ...refused },
})

const join = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/{id}/joins',
  summary: 'Me too: wait for it with a ticket of your own; a draft that asks the same is withdrawn, and its evidence goes along',
  request: { params, headers: KeyHeader, body: body(Join) },
  responses: { 201: json('As it is now', EscalationView), ...refused },
})

const leave = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}/joins/{join}',
  summary: 'Your customer does not wait for it any more',
  request: { params: params.extend({ join: z.uuid('Give the id that stands in the list of those who joined.') }) },
  responses: { 200: json('As it is now', EscalationView), ...refused },
})

export const joins = router()
  .openapi(list, async (c) => c.json(await listJoins(reading(c), c.req.valid('param').id, c.req.valid('query')), 200))
  .openapi(join, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return withVersion(c, await joinEscalation(context, c.req.valid('param').id, c.req.valid('json')), 201)
  })
  .openapi(leave, async (c) => {
    const { id, join } = c.req.valid('param')
    return withVersion(c, await leaveEscalation({ ...reading(c), queue: c.get('queue') }, id, join), 200)
  })
