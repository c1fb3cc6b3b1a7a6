import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { closeIfUnread } from './close-gently.ts'
import { inTurn } from './in-turn.ts'
import { usualSizes } from './limits.ts'

type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>

/** For how long the head of a request may arrive, in milliseconds. */
const longestHead = 30_000

/** How often Node looks for heads and requests that are late, in milliseconds. */
const looksEvery = 2_000

/**
 * How long an idle connection is kept, in milliseconds. Longer than proxies keep theirs (60 s in nginx and in AWS's load balancers, read 2026-12-01),
 * so that none sends a request into a connection that we just close.
 */
const longestIdle = 75_000

/** The web server, not yet listening. */
export function openServer(fetch: Fetch): Server {
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0], { autoCleanupIncoming: false })
  const answer = inTurn((incoming: IncomingMessage, outgoing: ServerResponse) => {
    closeIfUnread(incoming, outgoing)
    void listener(incoming, outgoing)
  })
  // Node's own timeout of a whole request is the one of uploads: it knows no other. All else has a shorter one, in body/arriving.ts.
  const times = { headersTimeout: longestHead, requestTimeout: usualSizes().uploadArrival, keepAliveTimeout: longestIdle }
  const server = createServer({ ...times, connectionsCheckingInterval: looksEvery }, answer)
  server.on('checkContinue', answer) // or Node would ask for the body before anybody has looked at the head
  return server
}
