import { connect } from 'node:net'

/** A process of its own, so that its work is not in anybody's times: `node strangers.ts PORT STRANGERS MEGABYTES`. */
const [port, strangers, megabytes] = process.argv.slice(2).map(Number)

const paths = ['/api/auth/sign-in/email', '/slack/events', '/api/setup', '/api/invitations/nobody/acceptances', '/api/escalations']
const piece = Buffer.from(`ffff\r\n${'x'.repeat(0xffff)}\r\n`)

/** Sends a body without a length until all of it is sent, or it is cut off. */
function send(path: string, bytes: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const socket = connect({ port: port ?? 0, host: '127.0.0.1' })
  let sent = 1
  const more = () => {
    while (sent < bytes && !socket.destroyed) {
      sent += piece.length
      if (!socket.write(piece)) return
    }
    socket.end()
  }
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`)
  socket.on('connect', more).on('drain', more)
  socket.on('error', () => {}) // being cut off is what is measured
  socket.on('close', () => resolve())
  socket.resume()
  return promise
}

await Promise.all(Array.from({ length: strangers ?? 0 }, (_, at) => send(paths[at % paths.length] ?? '/', (megabytes ?? 0) * 1_000_000)))
