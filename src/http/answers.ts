import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { outageRefusal } from '#src/database/refusals.ts'
import { faultOf } from '#src/foundation/fault.ts'
import type { Log } from '#src/foundation/log.ts'
import { problemDocument } from '#src/foundation/problem.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { warnRarely } from '#src/foundation/warn-rarely.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Refusals are answered; whatever else is thrown is a fault: logged here, and kept from the caller. */
export function answerError(log: Log): ErrorHandler<Env> {
  return (error, c) => {
    if (error instanceof Refusal) return answerProblem(c, error)
    // Hono throws these for what it cannot read, such as broken JSON; any of ours would be a Refusal.
    if (error instanceof HTTPException) return answerProblem(c, refuse('request.malformed', { reason: error.message || 'it is not well-formed' }))
    const outage = outageRefusal(error)
    if (outage) {
      warnRarely(log, outage.parts.code, { requestId: c.get('requestId'), reason: error.message }, 'a request was refused')
      return answerProblem(c, outage)
    }
    log.error({ requestId: c.get('requestId'), fault: faultOf(error) }, 'fault')
    return answerProblem(c)
  }
}

export const answerUnknownRoute: NotFoundHandler<Env> = (c) => answerProblem(c, refuse('request.unknown_route', { method: c.req.method, path: c.req.path }))

function answerProblem(c: Context<Env>, refusal?: Refusal) {
  const document = problemDocument(c.get('requestId'), refusal)
  const { retryAfter } = document.facts // in seconds
  if (typeof retryAfter === 'number') c.header('retry-after', String(retryAfter))
  return c.json(document, document.status, { 'content-type': 'application/problem+json' })
}
