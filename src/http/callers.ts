import type { MiddlewareHandler } from 'hono'
import type { Access } from '#src/people/access.ts'
import { atLeast } from '#src/people/person.ts'
import { jsonBody } from './body/json.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Who may call a route at all. What they may do with one escalation or another is the domain's to say. */
export type Who = 'anyone' | 'signed-in' | 'tier2' | 'lead' | 'admin'

/**
 * How they may call it. `by: 'session'`: it gives or ends access, so no token may call it. `reads`: it changes nothing, though it is no
 * GET, so a token with the scope `read` may call it; every other POST, PUT, PATCH and DELETE needs the scope `write`.
 */
type How = { by?: 'session'; reads?: true }

const names = { tier2: 'Tier 2, a lead or an administrator', lead: 'a lead or an administrator', admin: 'an administrator' } as const

/**
 * Every route says who may call it: spread this into `createRoute`. It stands in the OpenAPI document as `x-who`, and `x-reads` where it reads.
 * Only a caller who may is read from.
 */
export function callers(who: Who, how: How = {}) {
  return { 'x-who': who, ...(how.reads ? { 'x-reads': true } : {}), ...securityOf(who, how), middleware: [turnAway(who, how), jsonBody] }
}

/** By token or session, as the OpenAPI document says once for all routes, unless this is another. */
function securityOf(who: Who, { by }: How): { security?: Record<string, string[]>[] } {
  if (who === 'anyone') return { security: [] }
  return by === 'session' ? { security: [{ session: [] }] } : {}
}

/** What `callers` does besides reading the body: for a route that reads its own. */
export function turnAway(who: Who, how: How = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get('actor')
    if (who !== 'anyone') {
      if (!actor) throw refuse('people.not_signed_in', {})
      if (who !== 'signed-in' && !atLeast(who, actor)) throw refuse('people.wrong_role', { who: names[who] })
    }
    const access = c.get('access')
    if (access?.by === 'token') mustAllow(access, c.req.method, how)
    await next()
  }
}

const readingMethods = new Set(['GET', 'HEAD'])

function mustAllow({ scope }: Access & { by: 'token' }, method: string, { by, reads }: How) {
  if (by === 'session') throw refuse('people.needs_session', {})
  if (scope === 'read' && !reads && !readingMethods.has(method)) throw refuse('people.read_only_token', {})
}
