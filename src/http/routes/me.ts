import { createRoute } from '@hono/zod-openapi'
import { changeMe, MeView, OwnChange, readMe } from '#src/workspace/me.ts'
import { callers } from '../callers.ts'
import { body, json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Who you are here, and how you want it',
  responses: { 200: json('You', MeView), ...refused },
})

const change = createRoute({
  ...callers('signed-in'),
  method: 'patch',
  path: '/',
  summary: 'Change your name, or any part of how you want it',
  request: { body: body(OwnChange) },
  responses: { 200: json('You, as you are now', MeView), ...refused },
})

export const me = router()
  .openapi(read, async (c) => c.json(await readMe(reading(c)), 200))
  .openapi(change, async (c) => c.json(await changeMe(reading(c), c.req.valid('json')), 200))
