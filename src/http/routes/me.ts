import { createRoute } from '@hono/zod-openapi'
import { changeOwnName, OwnChange } from '#src/people/change.ts'
import { MeView, readMe } from '#src/people/me.ts'
import { callers } from '../callers.ts'
import { body, json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Who you are here',
  responses: { 200: json('You', MeView), ...refused },
})

const change = createRoute({
  ...callers('signed-in'),
  method: 'patch',
  path: '/',
  summary: 'Change your name',
  request: { body: body(OwnChange) },
  responses: { 200: json('You, as you are now', MeView), ...refused },
})

export const me = router()
  .openapi(read, async (c) => c.json(await readMe(reading(c)), 200))
  .openapi(change, async (c) => {
    await changeOwnName(reading(c), c.req.valid('json'))
    return c.json(await readMe(reading(c)), 200)
  })
