import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** The IP address that the connection comes from: of a proxy, where one stands before Baton. Unknown where there is no socket, as in tests. */
export function addressOf(c: Context): string | undefined {
  const { incoming }: Partial<HttpBindings> = c.env ?? {}
  return incoming?.socket.remoteAddress
}
