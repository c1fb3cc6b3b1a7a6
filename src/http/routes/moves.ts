import { createRoute } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { acceptEscalation } from '#src/escalations/accept.ts'
import { Assign, assignEscalation } from '#src/escalations/assign.ts'
import { Close } from '#src/escalations/closing.ts'
import { decideEscalation } from '#src/escalations/decide.ts'
import { Decide } from '#src/escalations/decision.ts'
import { Divert, divertEscalation } from '#src/escalations/divert.ts'
import { IdOrNumber } from '#src/escalations/escalation.ts'
import { Merge, mergeEscalation } from '#src/escalations/merge.ts'
import { Release, releaseEscalation } from '#src/escalations/release.ts'
import { Reopen, reopenEscalation } from '#src/escalations/reopen.ts'
import { Return, returnEscalation } from '#src/escalations/return.ts'
import { submitEscalation } from '#src/escalations/submit.ts'
import type { Seen } from '#src/escalations/take.ts'
import { EscalationView } from '#src/escalations/view.ts'
import { resumeEscalation, WaitFor, waitWithEscalation } from '#src/escalations/wait.ts'
import { Withdraw, withdrawEscalation } from '#src/escalations/withdraw.ts'
import { newId } from '#src/foundation/ids.ts'
import { closeAnswered } from '#src/knowledge/solved-by.ts'
import type { Context } from '#src/people/context.ts'
import { callers } from '../callers.ts'
import { body, changing, type Env, json, type KeyHeader, MoveHeaders, Nothing, refused, router, type VersionHeader } from '../router.ts'
import { withVersion } from './escalations.ts'

const params = z.object({ id: IdOrNumber })

/** A move is a resource: what is posted there is the move’s own schema, and the domain says who may. */
const moving = <Path extends string, Body extends z.ZodType>(path: Path, summary: string, schema: Body) =>
  createRoute({
    ...callers('signed-in'),
    method: 'post',
    path: `/{id}/${path}`,
    summary,
    request: { params, headers: MoveHeaders, body: body(schema) },
    responses: { 201: json('As it is now', EscalationView), ...refused },
  })

const resuming = createRoute({
  ...callers('signed-in'),
  method: 'delete',
  path: '/{id}/waits/current',
  summary: 'End the wait',
  // No POST, so its key may be left out: a repetition is told that it does not wait.
  request: { params, headers: MoveHeaders.partial({ 'idempotency-key': true }) },
  responses: { 200: json('As it is now', EscalationView), ...refused },
})

type Headers = Partial<z.output<typeof KeyHeader>> & z.output<typeof VersionHeader>

/** Who moves, and which escalation as they saw it. */
function by(c: HonoContext<Env>, { id }: { id: string }, headers: Headers): [Context, Seen] {
  return [changing(c, headers['idempotency-key'] ?? newId()), { id, version: headers['if-match'] }]
}

export const moves = router()
  .openapi(moving('submissions', 'Hand it to the SOP’s queue, if the SOP’s check finds nothing open', Nothing), async (c) =>
    withVersion(c, await submitEscalation(...by(c, c.req.valid('param'), c.req.valid('header'))), 201),
  )
  .openapi(moving('acceptances', 'Take it from the queue: from now on you hold it', Nothing), async (c) =>
    withVersion(c, await acceptEscalation(...by(c, c.req.valid('param'), c.req.valid('header'))), 201),
  )
  .openapi(moving('returns', 'Hand it back to its author, with marks on the fields to mend', Return), async (c) =>
    withVersion(c, await returnEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('decisions', 'Answer the proposal, say why, and who carries it out', Decide), async (c) =>
    withVersion(c, await decideEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('closings', 'Close it: the decision carried out and the customer told, or answered by something already written', Close), async (c) =>
    withVersion(c, await closeAnswered(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('withdrawals', 'Take your own question back', Withdraw), async (c) =>
    withVersion(c, await withdrawEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('assignments', 'Hand it to somebody else, or take it over', Assign), async (c) =>
    withVersion(c, await assignEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('releases', 'Put it back into the queue', Release), async (c) =>
    withVersion(c, await releaseEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('waits', 'Pause it: wait for its author, the customer or somebody outside', WaitFor), async (c) =>
    withVersion(c, await waitWithEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('diversions', 'Carry it over to the SOP to which it belongs, as a new draft', Divert), async (c) =>
    withVersion(c, await divertEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('merges', 'Merge it into another that is about the same', Merge), async (c) =>
    withVersion(c, await mergeEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(moving('reopenings', 'Say that it is not over: back to the queue', Reopen), async (c) =>
    withVersion(c, await reopenEscalation(...by(c, c.req.valid('param'), c.req.valid('header')), c.req.valid('json')), 201),
  )
  .openapi(resuming, async (c) => withVersion(c, await resumeEscalation(...by(c, c.req.valid('param'), c.req.valid('header'))), 200))
