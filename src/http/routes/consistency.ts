import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { pageOf } from '#src/database/paging.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { DecidedBefore, decidedBefore } from '#src/knowledge/consistency/decided-before.ts'
import { Explain, explainDifference } from '#src/knowledge/consistency/explain.ts'
import { DifferenceQuery, DifferenceView, listDifferences } from '#src/knowledge/consistency/list.ts'
import type { Library } from '#src/knowledge/library/library.ts'
import { callers } from '../callers.ts'
import { body, changing, json, KeyHeader, reading, refused, router } from '../router.ts'

const before = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/decided-before',
  summary: 'How cases that surely ask the same were decided within a year',
  request: { params: z.object({ id: IdOrNumber }) },
  responses: { 200: json('The newest first, at most three', DecidedBefore), ...refused },
})

const list = createRoute({
  ...callers('lead'),
  method: 'get',
  path: '/',
  summary: 'Decisions about the same that differ, side by side',
  request: { query: DifferenceQuery },
  responses: { 200: json('One page, the newest first', pageOf(DifferenceView)), ...refused },
})

const explain = createRoute({
  ...callers('lead'),
  method: 'post',
  path: '/{id}/explanations',
  summary: 'Say why two decisions about the same differ',
  request: { params: z.object({ id: z.uuid() }), headers: KeyHeader, body: body(Explain) },
  responses: { 201: json('As it is now', DifferenceView), ...refused },
})

export const deciding = (library: Library) =>
  router().openapi(before, async (c) => c.json(await decidedBefore(reading(c), library, c.req.valid('param').id), 200))

export const differences = router()
  .openapi(list, async (c) => c.json(await listDifferences(reading(c), c.req.valid('query')), 200))
  .openapi(explain, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return c.json(await explainDifference(context, c.req.valid('param').id, c.req.valid('json')), 201)
  })
