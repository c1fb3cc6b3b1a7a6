import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { listNotices, NoticeView, ReadUpTo, readNotices } from '#src/escalations/notices.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'What happened that concerns you, the newest first',
  request: { query: PageQuery },
  responses: { 200: json('Notices', pageOf(NoticeView)), ...refused },
})

const read = createRoute({
  ...callers('signed-in'),
  method: 'post',
  path: '/readings',
  summary: 'Say up to which one you have read them',
  request: { headers: KeyHeader, body: body(ReadUpTo) },
  responses: { 201: json('How many are left', z.object({ unread: z.int() })), ...refused },
})

export const notices = router()
  .openapi(list, async (c) => c.json(await listNotices(reading(c), c.req.valid('query')), 200))
  .openapi(read, async (c) => c.json(await readNotices(changing(c, c.req.valid('header')['idempotency-key']), c.req.valid('json')), 201))
