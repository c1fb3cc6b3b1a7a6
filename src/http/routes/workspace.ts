import { createRoute } from '@hono/zod-openapi'
import { changeMapping, Mapping, MappingChange, readMapping } from '#src/workspace/mapping.ts'
import { changeWorkspace, readWorkspace, WorkspaceChange, WorkspaceView } from '#src/workspace/workspace.ts'
import { callers } from '../callers.ts'
import { body, json, reading, refused, router } from '../router.ts'

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'What the workspace is called, and its time zone',
  responses: { 200: json('The workspace', WorkspaceView), ...refused },
})

const change = createRoute({
  ...callers('admin'),
  method: 'patch',
  path: '/',
  summary: 'Rename the workspace, or move it to another time zone',
  request: { body: body(WorkspaceChange) },
  responses: { 200: json('As it is now', WorkspaceView), ...refused },
})

const mapping = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/mapping',
  summary: 'From where in the help desk the customer of a case is filled in',
  responses: { 200: json('The mapping', Mapping), ...refused },
})

const changingMapping = createRoute({
  ...callers('admin'),
  method: 'patch',
  path: '/mapping',
  summary: 'Fill the fields that are named from elsewhere; each is given whole',
  request: { body: body(MappingChange) },
  responses: { 200: json('As it is now', Mapping), ...refused },
})

export const workspace = router()
  .openapi(read, async (c) => c.json(await readWorkspace(reading(c)), 200))
  .openapi(change, async (c) => c.json(await changeWorkspace(reading(c), c.req.valid('json')), 200))
  .openapi(mapping, async (c) => c.json(await readMapping(reading(c)), 200))
  .openapi(changingMapping, async (c) => c.json(await changeMapping(reading(c), c.req.valid('json')), 200))
