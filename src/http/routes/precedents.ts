import { createRoute } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { changePrecedent } from '#src/knowledge/precedents/change.ts'
import { findPrecedent } from '#src/knowledge/precedents/find.ts'
import { PrecedentForm, precedentFormOf } from '#src/knowledge/precedents/form.ts'
import { listPrecedents, PrecedentQuery } from '#src/knowledge/precedents/list.ts'
import { Overrule, overrulePrecedent } from '#src/knowledge/precedents/overrule.ts'
import { NewPrecedent, PrecedentChange } from '#src/knowledge/precedents/precedent.ts'
import { proposePrecedent } from '#src/knowledge/precedents/propose.ts'
import { Publish, publishPrecedent } from '#src/knowledge/precedents/publish.ts'
import { retirePrecedent } from '#src/knowledge/precedents/retire.ts'
import { listUses, UseView } from '#src/knowledge/precedents/uses.ts'
import { PrecedentView, viewPrecedent } from '#src/knowledge/precedents/view.ts'
import { callers } from '../callers.ts'
import { body, changing, type Env, json, KeyHeader, MoveHeaders, Nothing, reading, refused, router, VersionHeader } from '../router.ts'

const params = z.object({ id: z.uuid() })

const list = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/',
  summary: 'Precedents, the newest first',
  request: { query: PrecedentQuery },
  responses: { 200: json('One page', pageOf(PrecedentView)), ...refused },
})

const propose = createRoute({
  ...callers('tier2'),
  method: 'post',
  path: '/',
  summary: 'Make a precedent of a decision: proposed, or, by a lead, published at once',
  request: { headers: KeyHeader, body: body(NewPrecedent) },
  responses: { 201: json('Made', PrecedentView), ...refused },
})

const read = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}',
  summary: 'One precedent, how it was used, and what you may do with it',
  request: { params },
  responses: { 200: json('Found', PrecedentView), ...refused },
})

const uses = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/uses',
  summary: 'The escalations that it was used for, as far as you may see them, and whether it held',
  request: { params, query: PageQuery },
  responses: { 200: json('One page', pageOf(UseView)), ...refused },
})

const change = createRoute({
  ...callers('tier2'),
  method: 'patch',
  path: '/{id}',
  summary: 'Reword or narrow it, say who applies it, or give it another review date',
  request: { params, headers: VersionHeader, body: body(PrecedentChange) },
  responses: { 200: json('As it is now', PrecedentView), ...refused },
})

const moving = <Path extends string, Schema extends z.ZodType>(path: Path, summary: string, schema: Schema) =>
  createRoute({
    ...callers('lead'),
    method: 'post',
    path: `/{id}/${path}`,
    summary,
    request: { params, headers: MoveHeaders, body: body(schema) },
    responses: { 201: json('As it is now', PrecedentView), ...refused },
  })

export const precedents = router()
  .openapi(list, async (c) => c.json(await listPrecedents(reading(c), c.req.valid('query')), 200))
  .openapi(propose, async (c) => {
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return withVersion(c, await proposePrecedent(context, c.req.valid('json')), 201)
  })
  .openapi(read, async (c) => {
    const context = reading(c)
    return withVersion(c, await viewPrecedent(context, await findPrecedent(context, c.req.valid('param').id)), 200)
  })
  .openapi(uses, async (c) => c.json(await listUses(reading(c), c.req.valid('param').id, c.req.valid('query')), 200))
  .openapi(change, async (c) => {
    const seen = { id: c.req.valid('param').id, version: c.req.valid('header')['if-match'] }
    return withVersion(c, await changePrecedent(reading(c), seen, c.req.valid('json')), 200)
  })
  .openapi(moving('publications', 'Publish it: from now on everybody may cite it', Publish), async (c) => {
    const { 'idempotency-key': key, 'if-match': version } = c.req.valid('header')
    return withVersion(c, await publishPrecedent(changing(c, key), { ...c.req.valid('param'), version }, c.req.valid('json')), 201)
  })
  .openapi(moving('overrulings', 'Say which precedent holds instead', Overrule), async (c) => {
    const { 'idempotency-key': key, 'if-match': version } = c.req.valid('header')
    return withVersion(c, await overrulePrecedent(changing(c, key), { ...c.req.valid('param'), version }, c.req.valid('json')), 201)
  })
  .openapi(moving('retirements', 'Retire it: nobody is to cite it any more', Nothing), async (c) => {
    const { 'idempotency-key': key, 'if-match': version } = c.req.valid('header')
    return withVersion(c, await retirePrecedent(changing(c, key), { ...c.req.valid('param'), version }), 201)
  })

const withVersion = <Status extends 200 | 201>(c: HonoContext<Env>, precedent: PrecedentView, status: Status) =>
  c.json(precedent, status, { etag: `"${precedent.version}"` })

const form = createRoute({
  ...callers('signed-in'),
  method: 'get',
  path: '/{id}/precedent',
  summary: 'What a precedent of this escalation would begin with, what in it may belong to the customer, and those that there are',
  request: { params: z.object({ id: IdOrNumber }) },
  responses: { 200: json('The beginning', PrecedentForm), ...refused },
})

/** Under the escalation that it is made of. */
export const precedentForm = router().openapi(form, async (c) => c.json(await precedentFormOf(reading(c), c.req.valid('param').id), 200))
