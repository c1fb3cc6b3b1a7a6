import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { EndedSessions, endOtherSessions, endSession, listSessions, SessionView } from '#src/people/sessions.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router, sessionOf } from '../router.ts'

const signedIn = callers('signed-in', { by: 'session' })

const list = createRoute({
  ...signedIn,
  method: 'get',
  path: '/',
  summary: 'Where you are signed in, last used first',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(SessionView)), ...refused },
})

const endOthers = createRoute({
  ...signedIn,
  method: 'delete',
  path: '/',
  summary: 'Sign out everywhere but here; answers what else still lets you in',
  responses: { 200: json('Ended', EndedSessions), ...refused },
})

const end = createRoute({
  ...signedIn,
  method: 'delete',
  path: '/{id}',
  summary: 'Sign out in one place',
  request: { params: z.object({ id: z.uuid() }) },
  responses: { 200: json('Ended', SessionView), ...refused },
})

export const sessions = router()
  .openapi(list, async (c) => c.json(await listSessions({ ...reading(c), session: sessionOf(c) }, c.req.valid('query')), 200))
  .openapi(endOthers, async (c) => c.json(await endOtherSessions({ ...reading(c), session: sessionOf(c) }), 200))
  .openapi(end, async (c) => c.json(await endSession({ ...reading(c), session: sessionOf(c) }, c.req.valid('param').id), 200))
