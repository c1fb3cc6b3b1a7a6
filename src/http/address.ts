import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { type Networks, plainAddress } from '#src/foundation/networks.ts'

/** Where the connection comes from: of a proxy, where one is before Baton. Null where there is no socket, as in tests. */
function peerOf(c: Context): string | null {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  return plainAddress(incoming?.socket.remoteAddress ?? '')
}

/**
 * The IP address of the client, the one place that says so. `X-Forwarded-For` is read from the right, and only as far as trusted proxies have
 * written it: what a client sends there itself is never reached. `unknown` where there is no socket.
 */
export function clientAddress(c: Context, isProxy: Networks): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',')
  let address = peerOf(c)
  while (address !== null && isProxy(address)) {
    const before = plainAddress(hops.pop() ?? '')
    if (before === null) return address
    address = before
  }
  return address ?? 'unknown'
}

/** As it was sent: the server takes an empty one for localhost. A host in the target itself comes before the header (RFC 9112 section 3.2.2, read 2026-12-01). */
function hostSent(c: Context): string {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  if (!incoming?.headers) return c.req.header('host') ?? new URL(c.req.url).host
  return incoming.url?.startsWith('/') ? (incoming.headers.host ?? '') : new URL(c.req.url).host
}

/** The host that the client asked for, with its port where it names one: a trusted proxy may say it in `X-Forwarded-Host`, and nobody else. */
export function hostAsked(c: Context, isProxy: Networks): string {
  const peer = peerOf(c)
  const forwarded = peer !== null && isProxy(peer) ? c.req.header('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? hostSent(c)
}
