import { createRoute } from '@hono/zod-openapi'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { AuditView, listAudit } from '#src/workspace/audit.ts'
import { callers } from '../callers.ts'
import { json, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('admin'),
  method: 'get',
  path: '/',
  summary: 'Who changed what here, the newest first',
  request: { query: PageQuery },
  responses: { 200: json('One page', pageOf(AuditView)), ...refused },
})

export const audit = router().openapi(list, async (c) => c.json(await listAudit(reading(c), c.req.valid('query')), 200))
