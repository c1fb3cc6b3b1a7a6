import { createRoute } from '@hono/zod-openapi'
import { Counts, countEscalations } from '#src/escalations/counts.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'How many escalations each view of the list holds for you; closed ones are not counted',
  responses: { 200: json('The counts', Counts), ...refused },
})

export const counts = router().openapi(read, async (c) => c.json(await countEscalations(reading(c)), 200))
