import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server'
import { newId } from '#src/foundation/ids.ts'
import { problemDocument } from '#src/foundation/problem.ts'
import type { Refusal } from '#src/foundation/refusal.ts'
import { closeIfUnread } from './close-gently.ts'
import { inTurn } from './in-turn.ts'
import { usualSizes } from './limits.ts'
import { refuse } from './refusals.ts'

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

/** Before any of our code has seen the request, Hono may fail to make a URL of its target and its host. */
const answerUnread = (error: unknown) => problemAnswer(error instanceof RequestError ? unreadable : undefined)

const unreadable = refuse('request.malformed', { reason: 'its target or its “Host” header is not one of HTTP, or it has two of them' })

function problemAnswer(refusal?: Refusal) {
  const document = problemDocument(newId(), refusal)
  return Response.json(document, { status: document.status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } })
}

/** Two hosts are refused, for a proxy may have believed the other one (RFC 9112 section 3.2, read 2026-12-01). */
const oneHostOnly =
  (handle: Fetch): Fetch =>
  (request, env) =>
    (env.incoming.headersDistinct.host?.length ?? 0) > 1 ? problemAnswer(unreadable) : handle(request, env)

/** The web server, not yet listening. */
export function openServer(handle: Fetch): Server {
  const listener = getRequestListener(oneHostOnly(handle) as Parameters<typeof getRequestListener>[0], {
    autoCleanupIncoming: false,
    hostname: 'localhost', // HTTP/1.0 needs no host, and load balancers ask for /readyz without one
    errorHandler: answerUnread,
  })
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
