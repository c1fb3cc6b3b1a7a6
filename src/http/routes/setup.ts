import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PersonView } from '#src/people/find.ts'
import { SetUp, setUp } from '#src/workspace/set-up.ts'
import { callers } from '../callers.ts'
import { body, json, refused, router } from '../router.ts'

const begin = createRoute({
  ...callers('anyone'),
  method: 'post',
  path: '/',
  summary: 'Make the first administrator, with the token of the link that the server printed when it started',
  request: { body: body(SetUp.extend({ token: z.string('Send the token of the set-up link.').max(200) })) },
  responses: { 201: json('The first administrator', PersonView), ...refused },
})

export const setup = router().openapi(begin, async (c) => {
  const { token, ...asked } = c.req.valid('json')
  return c.json(await setUp(c.var, token, asked), 201)
})
