import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#src/foundation/refusal.ts'
import type { Auth } from '#src/people/auth.ts'
import { refuse } from '#src/people/refusals.ts'
import type { Env } from './router.ts'

/** The refusals that say that a secret was not right, and what kind of secret that was. */
const failures: Readonly<Record<string, 'token' | 'link'>> = {
  'people.bad_token': 'token',
  'people.token_revoked': 'token',
  'people.token_expired': 'token',
  'people.link_over': 'link',
}

/**
 * Logs and counts tokens and links that are not right, by client address. They are random and too long to guess, so a right one always
 * passes: one wrong script does not shut out everyone who shares its address. What is wrong too often is answered with 429.
 */
export function countedProofs(auth: Pick<Auth, 'countFailure'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const proof = c.error instanceof Refusal ? failures[c.error.parts.code] : undefined
    if (proof === undefined) return
    const retryAfter = await auth.countFailure(proof, c.get('address'))
    if (retryAfter !== null) throw refuse('people.too_many_tries', { retryAfter })
  }
}
