import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { openAllowance } from '#src/foundation/allowance.ts'

/** How long a client may go on sending what nobody reads, in milliseconds, and how many bytes of it are dropped, before the connection is cut. */
const longest = 2_000
const mostDropped = 4_000_000

/**
 * In a flood nothing is dropped: each piece becomes a buffer, and V8 frees those only once many have piled up. Who reads while sending gets the answer all the same.
 * In bytes.
 */
const dropped = openAllowance({ burst: 4_000_000, perSecond: 1_000_000 })

const closing = new WeakSet<Socket>()

/** Whether an answer on this connection has said that it closes. What comes after it is not acted upon (RFC 9112 section 9.6, read 2026-12-01). */
export const isClosing = ({ socket }: IncomingMessage) => closing.has(socket)

/**
 * Whoever answers before the body is here says `Connection: close`: nothing else can be told from the rest of it. The client may still be sending,
 * and a connection that is cut then takes the answer along. So it is closed in one direction, and the rest is dropped for a while.
 */
export function closeIfUnread(incoming: IncomingMessage, outgoing: ServerResponse) {
  if (!hasBody(incoming)) return
  const { writeHead } = outgoing
  const writeHeadOrClose = (...given: Parameters<typeof writeHead>) => {
    if (incoming.complete) outgoing.once('finish', () => drop(incoming))
    else prepareToClose(incoming, outgoing)
    return Reflect.apply(writeHead, outgoing, given)
  }
  outgoing.writeHead = writeHeadOrClose as typeof writeHead
}

const hasBody = ({ headers }: IncomingMessage) => 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0

/** The answer says `Connection: close`, and what the client goes on sending is dropped for a while, so that it can read the answer. */
export function prepareToClose(incoming: IncomingMessage, outgoing: ServerResponse) {
  const { socket } = incoming
  closing.add(socket)
  outgoing.setHeader('connection', 'close')
  incoming.read(0) // or Node takes it for one that nobody reads, and pulls all of it off the wire by itself
  // Node calls this once the answer is out (https://nodejs.org/api/net.html#socketdestroysoon, read 2026-12-01).
  socket.destroySoon = () => {
    const timer = setTimeout(() => socket.destroy(), longest)
    const cut = socket.bytesRead + mostDropped
    socket.once('close', () => clearTimeout(timer))
    socket.end()
    incoming.on('data', ({ length }: Buffer) => {
      if (socket.bytesRead > cut) socket.destroy()
      else if (!dropped.take(length)) incoming.pause()
    })
    drop(incoming)
  }
}

function drop(incoming: IncomingMessage) {
  incoming.on('error', () => {})
  incoming.resume()
}
