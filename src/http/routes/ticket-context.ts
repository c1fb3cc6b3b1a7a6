import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { contextOf, TicketContextView } from '#src/escalations/ticket/kept.ts'
import { refreshContext } from '#src/escalations/ticket/take-down.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, reading, refused, router } from '../router.ts'

const params = z.object({ id: IdOrNumber })

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/context',
  summary: 'What the help desk said of its ticket when it was submitted, and what has changed since',
  request: { params },
  responses: { 200: json('What is kept', TicketContextView), ...refused },
})

const refresh = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/{id}/context',
  summary: 'Ask the help desk about its ticket again',
  request: { params, headers: KeyHeader, body: body(Nothing) },
  responses: { 201: json('What is kept, and what is so now', TicketContextView), ...refused },
})

export const ticketContext = (desk: HelpDesk | null) =>
  router()
    .openapi(read, async (c) => c.json(await contextOf(reading(c), c.req.valid('param').id), 200))
    .openapi(refresh, async (c) => {
      const context = changing(c, c.req.valid('header')['idempotency-key'])
      return c.json(await refreshContext(context, desk, c.req.valid('param').id), 201)
    })
