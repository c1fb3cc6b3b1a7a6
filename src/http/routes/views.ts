import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { changeView, deleteView, listViews, NewView, SavedView, saveView, ViewChange } from '#src/people/saved-views.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const params = z.object({ id: z.uuid() })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Your saved views of the list of escalations, in the order in which you made them',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(SavedView)), ...refused },
})

const save = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/',
  summary: 'Save filters of the list under a name, for yourself',
  request: { headers: KeyHeader, body: body(NewView) },
  responses: { 201: json('Saved', SavedView), ...refused },
})

const change = createRoute({
  ...callers('signed-in'),
  method: 'patch',
  path: '/{id}',
  summary: 'Rename a view of yours, or give it other filters',
  request: { params, body: body(ViewChange) },
  responses: { 200: json('As it is now', SavedView), ...refused },
})

const remove = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}',
  summary: 'Delete a view of yours',
  request: { params },
  responses: { 200: json('Deleted, as it was', SavedView), ...refused },
})

export const views = router()
  .openapi(list, async (c) => c.json(await listViews(reading(c), c.req.valid('query')), 200))
  .openapi(save, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await saveView(context, c.req.valid('json')), 201)
  })
  .openapi(change, async (c) => c.json(await changeView(reading(c), c.req.valid('param').id, c.req.valid('json')), 200))
  .openapi(remove, async (c) => c.json(await deleteView(reading(c), c.req.valid('param').id), 200))
