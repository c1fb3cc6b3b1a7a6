import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** What Baton sent down the line for an envelope. */
export type Acknowledged = { envelope_id: string; payload: unknown; ms: number }

/**
 * Slack's end of Socket Mode: a line says hello when it is opened, carries envelopes, and waits for each to be acknowledged.
 * Of the WebSocket protocol (RFC 6455) just what that takes: short text, ping and close. https://docs.slack.dev/apis/events-api/using-socket-mode, read 2026-11-28.
 */
export async function openSocketServer() {
  const lines = new Set<Duplex>()
  const waiting = new Map<string, { since: number; done(acknowledged: Acknowledged): void }>()
  const server = createServer()
  let opened = 0
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    socket.write(handshake(request.headers['sec-websocket-key'] ?? ''))
    socket.write(frame(1, JSON.stringify({ type: 'hello', num_connections: 1 })))
    lines.add(socket)
    opened += 1
    listen(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this

  function listen(socket: Duplex) {
    let rest: Buffer = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('close', () => lines.delete(socket))
    socket.on('data', (data: Buffer) => {
      rest = Buffer.concat([rest, data])
      for (let read = frameIn(rest); read; read = frameIn(rest)) {
        rest = rest.subarray(read.length)
        if (read.kind === 9) socket.write(frame(10, read.text))
        if (read.kind === 8) socket.end(frame(8, ''))
        if (read.kind === 1) acknowledge(JSON.parse(read.text))
      }
    })
  }
  function acknowledge({ envelope_id, payload }: { envelope_id: string; payload: unknown }) {
    const one = waiting.get(envelope_id)
    waiting.delete(envelope_id)
    one?.done({ envelope_id, payload, ms: performance.now() - one.since })
  }

  let said = 0
  return {
    /** The answer to `apps.connections.open`. */
    url: `ws://127.0.0.1:${port}/link`,
    opened: () => opened,
    connected: () => lines.size,
    /** Says something down the line, as Slack does; until it is acknowledged. */
    say: (type: 'events_api' | 'interactive' | 'slash_commands', payload: object) =>
      new Promise<Acknowledged>((done) => {
        const envelope_id = `env-${++said}`
        waiting.set(envelope_id, { since: performance.now(), done })
        for (const line of lines) line.write(frame(1, JSON.stringify({ type, envelope_id, payload, accepts_response_payload: type !== 'events_api' })))
      }),
    /** Slack renews its end of the line, and says so before. */
    renew: () => {
      for (const line of lines) line.write(frame(1, JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })))
    },
    cut: () => {
      for (const line of lines) line.destroy()
    },
    close: () => {
      for (const line of lines) line.destroy()
      return new Promise((done) => server.close(done))
    },
  }
}

const handshake = (key: string) =>
  ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade', `Sec-WebSocket-Accept: ${accepted(key)}`, '', ''].join('\r\n')

const accepted = (key: string) => createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')

function frame(kind: number, text: string): Buffer {
  const body = Buffer.from(text)
  const length = body.length < 126 ? Buffer.from([body.length]) : Buffer.from([126, body.length >> 8, body.length & 255])
  return Buffer.concat([Buffer.from([128 | kind]), length, body])
}

/** A frame from Baton, which is masked; null as long as it has not come whole. */
function frameIn(bytes: Buffer): { kind: number; text: string; length: number } | null {
  if (bytes.length < 6) return null
  const short = bytes.readUInt8(1) & 127
  const [size, from] = short === 126 && bytes.length >= 8 ? [bytes.readUInt16BE(2), 8] : [short, 6]
  if (bytes.length < from + size) return null
  const mask = bytes.subarray(from - 4, from)
  const text = bytes.subarray(from, from + size).map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return { kind: bytes.readUInt8(0) & 15, text: Buffer.from(text).toString(), length: from + size }
}
