import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { newId } from '#src/foundation/ids.ts'
import { problemDocument } from '#src/foundation/problem.ts'
import { isClosing, prepareToClose } from './close-gently.ts'
import { refuse } from './refusals.ts'

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** How many requests a client may send ahead on one connection (pipelining). Browsers and common proxies send none. */
const mostAhead = 10

/** How many more are dropped after that before the connection is cut: Node keeps an answer in memory for each. */
const mostDropped = 20

type Line = { busy: boolean; waiting: (() => void)[]; dropped: number }

/**
 * Requests of one connection are answered one after the other. Node begins all that arrive in one piece of 64 kB at once, more than a thousand:
 * everybody else waits for them, and their answers pile up in memory if the client does not read.
 */
export function inTurn(answer: Answer): Answer {
  const lines = new WeakMap<Socket, Line>()
  return (incoming, outgoing) => {
    const { socket } = incoming
    const line = lines.get(socket) ?? { busy: false, waiting: [], dropped: 0 }
    lines.set(socket, line)
    const begin = () => {
      outgoing.once('close', () => endTurn(line, socket))
      answer(incoming, outgoing)
    }
    if (isClosing(incoming) || socket.destroyed) return dropRequest(line, incoming)
    if (line.busy && line.waiting.length >= mostAhead) return refuseRequest(incoming, outgoing)
    if (line.busy) return void line.waiting.push(begin)
    line.busy = true
    begin()
  }
}

/** An answer that said `Connection: close` has ended the socket by now: what waits is not acted upon (RFC 9112 section 9.6, read 2026-12-01). */
function endTurn(line: Line, socket: Socket) {
  const next = socket.writable ? line.waiting.shift() : undefined
  if (next) return next()
  line.busy = false
  line.waiting = []
}

/** Node sends this answer after those to the requests before it. */
function refuseRequest(incoming: IncomingMessage, outgoing: ServerResponse) {
  const document = problemDocument(newId(), refuse('request.too_many_ahead', { most: mostAhead, retryAfter: 1 }))
  const body = JSON.stringify(document)
  prepareToClose(incoming, outgoing)
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'retry-after': '1', 'content-length': Buffer.byteLength(body) }
  outgoing.writeHead(document.status, headers).end(body)
}

function dropRequest(line: Line, incoming: IncomingMessage) {
  line.dropped += 1
  if (line.dropped <= mostDropped) incoming.resume()
  else if (!incoming.socket.destroyed) incoming.socket.destroy()
}
