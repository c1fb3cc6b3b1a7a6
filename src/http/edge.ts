import type { MiddlewareHandler } from 'hono'
import { newId } from '#src/foundation/ids.ts'
import type { Log } from '#src/foundation/log.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Every request has an id, in its answer and in its line of the log. The log has the route and never the address: a query may hold case text. */
export function numbered(log: Log): MiddlewareHandler<Env> {
  return async (c, next) => {
    const started = performance.now()
    c.set('requestId', newId())
    await next()
    c.header('x-request-id', c.get('requestId')) // afterwards: an answer that Hono did not make, such as a file, has lost what was set before
    const { method, routePath } = c.req
    log.info({ requestId: c.get('requestId'), method, route: routePath, status: c.res.status, ms: Math.round(performance.now() - started) }, 'request')
  }
}

/** Of these alone a body is read. */
export const methodsWithBody = new Set(['POST', 'PUT', 'PATCH'])

/** An address is read as UTF-8 in percent-encoding. What is broken, or what PostgreSQL cannot store, is refused before anything is made of it. */
export const readableAddress: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search, searchParams } = new URL(c.req.url)
  for (const [part, given] of Object.entries({ path: pathname, query: search })) {
    if (!given.includes('%')) continue
    if (given.includes('%00')) throw refuse('request.invalid', { count: 1 }, { problems: [{ field: fieldWithNul(searchParams) ?? part, message: noNul }] })
    if (!isReadable(given))
      throw refuse('request.malformed', { reason: `the ${part} of its address has a “%” that begins no character of UTF-8; write “%” as “%25”` })
  }
  await next()
}

const noNul = 'Take out the NUL character, “%00”.'

/** The first parameter of a query that holds one; null when none does, or its name has nothing else. */
function fieldWithNul(query: URLSearchParams): string | null {
  const found = [...query].find(([name, value]) => `${name}${value}`.includes('\0'))
  return found?.[0].replaceAll('\0', '') || null
}

function isReadable(given: string): boolean {
  try {
    decodeURIComponent(given)
    return true
  } catch {
    return false
  }
}

/**
 * An upload is a form, and another site's page can send a form in the session of whoever looks at it. Browsers say where it comes from:
 * in `Sec-Fetch-Site`, or over plain http at least in `Origin`. Tokens are not sent by browsers unasked.
 */
export const ownPagesOnly: MiddlewareHandler<Env> = async (c, next) => {
  const site = c.req.header('sec-fetch-site')
  const isOurs = site === undefined ? hostOf(c.req.header('origin')) === c.req.header('host') : site === 'same-origin'
  if (c.get('bySession') && !isOurs) throw refuse('request.other_site', {})
  await next()
}

/** Of an `Origin` header; null when there is none, or the browser keeps it to itself (the word `null`). */
const hostOf = (origin = '') => URL.parse(origin)?.host ?? null

/** Only JSON is read here. It also keeps another site's form from acting in somebody's session: a form cannot send this type unasked. */
export const jsonOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  const readable = type === 'application/json' || type === 'application/merge-patch+json'
  if (methodsWithBody.has(c.req.method) && !readable) throw refuse('request.wrong_type', { expected: 'application/json' })
  await next()
}
