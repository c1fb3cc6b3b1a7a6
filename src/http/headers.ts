import type { MiddlewareHandler } from 'hono'
import type { Env } from './router.ts'

/**
 * What a route does not say itself: no browser and no proxy keeps its answer, and where an answer is opened as a page, nothing in it runs, loads or is framed.
 * Pages, files and documents that may be kept say so where they are made.
 */
export const closedByDefault: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
}
