import { createRoute } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { CaseParts, withinSize } from '#src/cases/case.ts'
import { PageQuery, pageOf } from '#src/database/paging.ts'
import { draftEscalation } from '#src/escalations/draft.ts'
import { editEscalation } from '#src/escalations/edit.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { LedgerView, ledgerOf } from '#src/escalations/ledger.ts'
import { ListQuery, listEscalations } from '#src/escalations/list.ts'
import { macroOf } from '#src/escalations/macro.ts'
import { RoundView, roundsOf } from '#src/escalations/rounds.ts'
import { TimelineQuery, TimelineView, timelineOf } from '#src/escalations/timeline-view.ts'
import { EscalationView, view } from '#src/escalations/view.ts'
import { text } from '#src/foundation/text.ts'
import { callers } from '../callers.ts'
import { body, changing, type Env, json, KeyHeader, reading, refused, router, VersionHeader } from '../router.ts'

const params = z.object({ id: IdOrNumber })
const signedIn = callers('signed-in')

const list = createRoute({
  ...signedIn,
  method: 'get',
  path: '/',
  summary: 'Escalations, page by page: the queue, what waits for you, yours, or all you may see',
  request: { query: ListQuery },
  responses: { 200: json('One page', pageOf(EscalationView)), ...refused },
})

const draft = createRoute({
  ...signedIn,
  method: 'post',
  path: '/',
  summary: 'Begin an escalation: a draft, saved however incomplete',
  request: { headers: KeyHeader, body: body(CaseParts.extend({ sop: text(100).optional() }).superRefine(withinSize)) },
  responses: { 201: json('The draft', EscalationView), ...refused },
})

const read = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}',
  summary: 'One escalation, with what you may do next, and why not',
  request: { params },
  responses: { 200: json('Found', EscalationView), ...refused },
})

const edit = createRoute({
  ...signedIn,
  method: 'patch',
  path: '/{id}',
  summary: 'Mend a draft or a returned case, by JSON Merge Patch (RFC 7396)',
  request: { params, headers: VersionHeader, body: body(z.looseObject({})) },
  responses: { 200: json('As it is now', EscalationView), ...refused },
})

const timeline = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}/timeline',
  summary: 'What happened to it, the newest page first and each page oldest first, and how long each side has held it',
  request: { params, query: TimelineQuery },
  responses: { 200: json('A page of the timeline; “next” leads to what came before', TimelineView), ...refused },
})

const rounds = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}/rounds',
  summary: 'The case as it was each time it was submitted, oldest first',
  request: { params, query: PageQuery },
  responses: { 200: json('The rounds', pageOf(RoundView)), ...refused },
})

const macro = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}/macro',
  summary: 'The case as the text of the help desk’s macro',
  request: { params },
  responses: { 200: { description: 'The text', content: { 'text/plain': { schema: z.string() } } }, ...refused },
})

const deliveries = createRoute({
  ...signedIn,
  method: 'get',
  path: '/{id}/deliveries',
  summary: 'What was promised to be told elsewhere, how it stands, and what to do by hand',
  request: { params },
  responses: { 200: json('The ledger, and the four ticks', LedgerView), ...refused },
})

export const escalations = router()
  .openapi(list, async (c) => c.json(await listEscalations(reading(c), c.req.valid('query')), 200))
  .openapi(draft, async (c) => {
    const { sop, ...written } = c.req.valid('json')
    const context = changing(c, c.req.valid('header')['idempotency-key'])
    return withVersion(c, await draftEscalation(context, { case: written, door: doorOf(c), sop }, await c.req.json<object>()), 201)
  })
  .openapi(read, async (c) => {
    const context = reading(c)
    return withVersion(c, await view(context, await findEscalation(context, c.req.valid('param').id)), 200)
  })
  .openapi(edit, async (c) => {
    const seen = { id: c.req.valid('param').id, version: c.req.valid('header')['if-match'] }
    return withVersion(c, await editEscalation({ ...reading(c), queue: c.get('queue') }, seen, c.req.valid('json')), 200)
  })
  .openapi(timeline, async (c) => c.json(await timelineOf(reading(c), c.req.valid('param').id, c.req.valid('query')), 200))
  .openapi(rounds, async (c) => c.json(await roundsOf(reading(c), c.req.valid('param').id, c.req.valid('query')), 200))
  .openapi(macro, async (c) => c.text(await macroOf(reading(c), c.req.valid('param').id), 200))
  .openapi(deliveries, async (c) => c.json(await ledgerOf(reading(c), c.req.valid('param').id), 200))

/** Which door a request came by: a browser's session, or a token. */
export const doorOf = (c: HonoContext<Env>) => (c.get('bySession') ? 'web' : 'api')

/** The escalation with its version as ETag, for the next `If-Match`. */
export function withVersion<Status extends 200 | 201>(c: HonoContext<Env>, escalation: EscalationView, status: Status) {
  return c.json(escalation, status, { etag: `"${escalation.version}"` })
}
