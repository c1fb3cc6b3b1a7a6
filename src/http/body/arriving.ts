import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { refuse } from '../refusals.ts'
import type { Env } from '../router.ts'
import { socketOf } from '../socket.ts'

/** `until`: when all of it must be here, by `performance.now()`. `pause`: for how long nothing may arrive, in milliseconds. */
export type Deadline = { until: number; pause: number }

/**
 * The bytes of a body as they arrive. Nothing is read further than its bytes are taken, and whoever stops early leaves the rest to the server,
 * which drops it. Refuses what arrives too slowly and what breaks off.
 *
 * Over a socket it reads Node's own stream. A web stream around that would have to be cancelled, which cuts the connection before the answer is out.
 */
export function arriving(c: Context<Env>, deadline: Deadline): AsyncIterable<Uint8Array> {
  const { incoming, outgoing } = socketOf(c)
  if (!incoming || !outgoing) return c.req.raw.body?.values({ preventCancel: true }) ?? nothing()
  // The client asks before it sends (RFC 9110 section 10.1.1, https://www.rfc-editor.org/rfc/rfc9110, read 2026-12-01).
  if (/^100-continue$/i.test(incoming.headers.expect ?? '')) outgoing.writeContinue()
  return bytesOf(incoming as IncomingMessage, deadline)
}

async function* nothing() {}

async function* bytesOf(incoming: IncomingMessage, { until, pause }: Deadline): AsyncGenerator<Uint8Array> {
  while (!incoming.readableEnded) {
    const bytes: Uint8Array | null = incoming.read()
    const left = Math.min(pause, until - performance.now())
    if (left <= 0) throw tooSlow()
    if (bytes) yield bytes
    else if (!incoming.readableEnded) await more(incoming, left)
  }
}

const tooSlow = () => refuse('request.too_slow', {})

/** Resolves when there is more to read, or nothing more comes. */
function more(incoming: IncomingMessage, within: number): Promise<void> {
  if (incoming.destroyed) return Promise.reject(brokenOff())
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const go = () => resolve()
  const stop = () => (incoming.readableEnded ? resolve() : reject(brokenOff()))
  const timer = setTimeout(() => reject(tooSlow()), within)
  incoming.on('readable', go).on('end', go).on('error', stop).on('close', stop)
  return promise.finally(() => {
    clearTimeout(timer)
    incoming.off('readable', go).off('end', go).off('error', stop).off('close', stop)
  })
}

/** A client that goes away is no fault of ours, and nobody reads this answer. */
const brokenOff = () => refuse('request.malformed', { reason: 'the connection was closed before all of it was sent' })
