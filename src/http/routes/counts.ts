import { createRoute } from '@hono/zod-openapi'
import { Counts, countWhatWaits } from '#src/escalations/counts.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'How many escalations each view of the list holds for you, closed ones not counted; and how much waits besides',
  responses: { 200: json('The counts', Counts), ...refused },
})

export const counts = router().openapi(read, async (c) => c.json(await countWhatWaits(reading(c)), 200))
