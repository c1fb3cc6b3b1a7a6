import { createRoute } from '@hono/zod-openapi'
import { DeflectionQuery, DeflectionView, deflection } from '#src/insights/deflection.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/deflection',
  summary: 'What knowledge saved: offered while writing, opened, used, and held after seven days',
  request: { query: DeflectionQuery },
  responses: { 200: json('In all, by week, and by text', DeflectionView), ...refused },
})

export const insights = router().openapi(read, async (c) => c.json(await deflection(reading(c), c.req.valid('query')), 200))
