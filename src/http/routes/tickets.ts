import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { askTicket, FilledView } from '#src/escalations/ticket/ask.ts'
import { Preview, PreviewView, previewMapping } from '#src/escalations/ticket/preview.ts'
import { text, words } from '#src/foundation/text.ts'
import { callers } from '../callers.ts'
import { body, json, reading, refused, router } from '../router.ts'

const ask = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'A ticket of the help desk by its address or number, and its customer as a case has it; stores nothing',
  request: {
    query: z.object({
      written: words('Give the address or the number of a ticket.', 2_000).meta({ example: '215470012345' }),
      sop: text(100).optional().meta({ description: 'In the words of which SOP; of the usual one when left out' }),
    }),
  },
  responses: { 200: json('The ticket, what it fills in, and why not', FilledView), ...refused },
})

const preview = createRoute({
  ...callers('admin', { reads: true }),
  method: 'post',
  path: '/preview',
  summary: 'What a mapping would fill in from a ticket, and everything it could take; stores nothing',
  request: { body: body(Preview) },
  responses: { 200: json('What would be filled in', PreviewView), ...refused },
})

export const tickets = (desk: HelpDesk | null) =>
  router()
    .openapi(ask, async (c) => c.json(await askTicket(reading(c), desk, c.req.valid('query')), 200))
    .openapi(preview, async (c) => c.json(await previewMapping(reading(c), desk, c.req.valid('json')), 200))
