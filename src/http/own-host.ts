import type { MiddlewareHandler } from 'hono'
import { isLoopback } from '#src/foundation/loopback.ts'
import type { Networks } from '#src/foundation/networks.ts'
import { hostAsked } from './address.ts'
import { refuse } from './refusals.ts'
import type { Env } from './router.ts'

/** Load balancers and Prometheus ask by the address of the machine. These answer the same to everyone. */
const forMachines = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * Where people reach Baton at one address (`url`), only that host and this machine's own names are served, and only pages from there may ask:
 * a foreign name that leads here is somebody's attempt to have a browser take their page for ours. Without an address every name is served.
 */
export function ownHostOnly(url: string | null, isProxy: Networks): MiddlewareHandler<Env> {
  if (url === null) return (_, next) => next()
  const own = new URL(url)
  return async (c, next) => {
    if (forMachines.has(c.req.path)) return next()
    const host = hostAsked(c, isProxy)
    if (!isOwn(own, parsedHost(own, host))) throw refuse('request.other_host', { host: host.slice(0, 100), url })
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOwn(own, URL.parse(origin))) throw refuse('request.other_origin', { url })
    await next()
  }
}

/** Of another scheme only where the port is written: without one, each scheme means its own. Null for what is no host. */
const parsedHost = (own: URL, host: string) => (/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host) ? URL.parse(`${own.protocol}//${host}`) : null)

const isOwn = (own: URL, asked: URL | null) => asked !== null && (isLoopback(asked.hostname) || asked.host === own.host)
