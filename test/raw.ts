import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What came back over one connection: answers in order, as the head and body of each, and how the connection ended. */
export type Wire = {
  socket: Socket
  send(bytes: string | Buffer): void
  /** The next answer, read to the end of its body. Null once the connection has ended. */
  answer(): Promise<WireAnswer | null>
  /** `end`: the server closed in order; an error’s code such as `ECONNRESET`: it was cut. */
  ended: Promise<string>
}

type WireAnswer = { status: number; headers: Map<string, string>; body: string }

/** A connection on which a test says every byte itself. */
export async function openWire(address: string): Promise<Wire> {
  const { port } = new URL(address)
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  let text = ''
  let over: string | null = null
  let wake = () => {}
  const { promise: ended, resolve } = Promise.withResolvers<string>()
  const end = (how: string) => {
    over ??= how
    resolve(how)
    wake()
  }
  socket.setEncoding('latin1')
  socket.on('data', (bytes) => {
    text += bytes
    wake()
  })
  socket.on('end', () => end('end'))
  socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
  socket.on('close', () => end('close'))
  await new Promise<void>((done) => socket.once('connect', done))
  return {
    socket,
    ended,
    send: (bytes) => void (socket.destroyed || socket.write(bytes)),
    async answer() {
      for (;;) {
        const found = answerIn(text)
        if (found) {
          text = text.slice(found.length)
          return found.answer
        }
        if (over) return null
        await new Promise<void>((more) => (wake = more))
      }
    },
  }
}

function answerIn(text: string): { answer: WireAnswer; length: number } | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = text.slice(0, end).split('\r\n')
  const headers = new Map(lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
  const status = Number(first.split(' ')[1])
  const size = Number(headers.get('content-length') ?? 0)
  if (text.length < end + 4 + size) return null
  return { answer: { status, headers, body: Buffer.from(text.slice(end + 4, end + 4 + size), 'latin1').toString() }, length: end + 4 + size }
}

/** The head of a request. */
export const head = (line: string, headers: Record<string, string | number>) =>
  `${line} HTTP/1.1\r\n${Object.entries({ Host: 'localhost', ...headers })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\r\n')}\r\n\r\n`

/** One piece of a body without a length. */
export const chunk = (bytes: string) => `${Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`
