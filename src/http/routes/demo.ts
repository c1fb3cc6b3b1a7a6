import { createRoute } from '@hono/zod-openapi'
import { AddedDemo, addDemo } from '#src/demo/add.ts'
import type { Store } from '#src/evidence/store.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, Nothing, refused, router } from '../router.ts'

const add = createRoute({
  ...callers('admin', { by: 'session' }),
  method: 'post',
  path: '/',
  summary: 'Fill a Baton in which nobody has begun yet with people and escalations to look around among; it takes some seconds',
  request: { headers: KeyHeader, body: body(Nothing) },
  responses: { 201: json('Added', AddedDemo), ...refused },
})

/** `store`: where the demo's evidence is kept. */
export const demo = (store: Store) =>
  router().openapi(add, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await addDemo(context, store), 201)
  })
