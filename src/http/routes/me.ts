import { createRoute } from '@hono/zod-openapi'
import { ConfirmSlack, confirmOwnSlack, OwnSlack, readOwnSlack, removeOwnSlack } from '#src/people/slack-links.ts'
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

const slack = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/slack',
  summary: 'Which Slack account is yours, and which wait for you to confirm them',
  responses: { 200: json('Your link, and what was found', OwnSlack), ...refused },
})

const confirmSlack = createRoute({
  ...callers('signed-in', { by: 'session' }),
  method: 'put',
  path: '/slack',
  summary: 'Confirm that a Slack account is yours',
  request: { body: body(ConfirmSlack) },
  responses: { 200: json('Your link, as it is now', OwnSlack), ...refused },
})

const removeSlack = createRoute({
  ...callers('signed-in', { by: 'session' }),
  method: 'delete',
  path: '/slack',
  summary: 'Remove the link to your Slack account',
  responses: { 200: json('Your link, as it is now', OwnSlack), ...refused },
})

export const me = router()
  .openapi(read, async (c) => c.json(await readMe(reading(c)), 200))
  .openapi(change, async (c) => c.json(await changeMe(reading(c), c.req.valid('json')), 200))
  .openapi(slack, async (c) => c.json(await readOwnSlack(reading(c)), 200))
  .openapi(confirmSlack, async (c) => c.json(await confirmOwnSlack(reading(c), c.req.valid('json')), 200))
  .openapi(removeSlack, async (c) => c.json(await removeOwnSlack(reading(c)), 200))
