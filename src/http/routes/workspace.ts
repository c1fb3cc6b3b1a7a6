import { createRoute } from '@hono/zod-openapi'
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

export const workspace = router()
  .openapi(read, async (c) => c.json(await readWorkspace(reading(c)), 200))
  .openapi(change, async (c) => c.json(await changeWorkspace(reading(c), c.req.valid('json')), 200))
