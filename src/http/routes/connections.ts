import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { ConnectionView, listConnections } from '#src/deliveries/connections.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'The places that Baton speaks to, and since when',
  responses: { 200: json('All of them', z.object({ items: z.array(ConnectionView) })), ...refused },
})

export const connections = router().openapi(list, async (c) => c.json({ items: await listConnections(reading(c)) }, 200))
