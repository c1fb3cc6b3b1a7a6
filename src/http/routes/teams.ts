import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { changeTeam, listTeams, makeTeam, NewTeam, TeamChange, TeamView } from '#src/people/teams.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'The teams and who is in them, by name',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(TeamView)), ...refused },
})

const make = createRoute({
  ...callers('admin'),
  method: 'post',
  path: '/',
  summary: 'Make a team',
  request: { headers: KeyHeader, body: body(NewTeam) },
  responses: { 201: json('Made', TeamView), ...refused },
})

const change = createRoute({
  ...callers('admin'),
  method: 'patch',
  path: '/{id}',
  summary: 'Rename a team, or say who is in it',
  request: { params: z.object({ id: z.uuid() }), body: body(TeamChange) },
  responses: { 200: json('As it is now', TeamView), ...refused },
})

export const teams = router()
  .openapi(list, async (c) => c.json(await listTeams(reading(c), c.req.valid('query')), 200))
  .openapi(make, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await makeTeam(context, c.req.valid('json')), 201)
  })
  .openapi(change, async (c) => c.json(await changeTeam(reading(c), c.req.valid('param').id, c.req.valid('json')), 200))
