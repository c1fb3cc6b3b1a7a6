import type { MiddlewareHandler } from 'hono'
import { atLeast } from '#src/people/person.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Who may call a route at all. What they may do with one escalation or another is the domain's to say. */
export type Who = 'anyone' | 'signed-in' | 'tier2' | 'lead' | 'admin'

const names = { tier2: 'Tier 2, a lead or an administrator', lead: 'a lead or an administrator', admin: 'an administrator' } as const

/** Every route says who may call it: spread this into `createRoute`. It stands in the OpenAPI document as `x-who`. */
export function callers(who: Who) {
  const security: Record<string, string[]>[] = who === 'anyone' ? [] : [{ token: [] }, { session: [] }]
  return { 'x-who': who, security, middleware: turnAway(who) }
}

function turnAway(who: Who): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get('actor')
    if (who !== 'anyone') {
      if (!actor) throw refuse('people.not_signed_in', {})
      if (who !== 'signed-in' && !atLeast(who, actor)) throw refuse('people.wrong_role', { who: names[who] })
    }
    await next()
  }
}
