import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands there, in the order in which it was taken; `at` is when, in milliseconds of this process. */
export type Kept = { channel: string; ts: string; thread: string | null; text: string; key: string; at: number }

type Fault = 'limited' | 'failing' | 'reset' | 'silent' | 'garbage'
const faults: readonly Fault[] = ['failing', 'reset', 'silent', 'garbage']

/** The same numbers in every run, from 0 to below 1. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c, read 2026-11-28 */
function numbers(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A Slack that keeps what is posted, and whose answers are lost in every way: of so many calls (`faulty`, from 0 to 1) it answers with a rate limit, a fault
 * or garbage, breaks the connection or says nothing; half the time after it has done what it was asked.
 */
export async function openUnsteady({ faulty, seed = 1 }: { faulty: number; seed?: number }) {
  const next = numbers(seed)
  const kept: Kept[] = []
  const met: Record<Fault | 'fine', number> = { limited: 0, failing: 0, reset: 0, silent: 0, garbage: 0, fine: 0 }
  const fault = (): Fault | null => {
    if (next() >= faulty) return null
    return next() < 0.02 ? 'limited' : (faults[Math.floor(next() * faults.length)] ?? null)
  }
  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').split('/').at(-1) ?? ''
    const said = new URLSearchParams(Buffer.concat(await request.toArray()).toString())
    const found = fault()
    met[found ?? 'fine']++
    const done = found === null || (found !== 'limited' && next() < 0.5) ? answerOf(kept, method, said) : null
    answer(found, done, request, response)
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { apiUrl: `http://127.0.0.1:${port}/api/`, kept, met, close }
}

function answer(fault: Fault | null, done: object | null, request: IncomingMessage, response: ServerResponse) {
  if (fault === 'reset') return request.socket.resetAndDestroy()
  if (fault === 'silent') return undefined
  if (fault === 'limited') return response.writeHead(429, { 'retry-after': '1' }).end()
  if (fault === 'failing') return response.writeHead(500).end('Something went wrong.')
  response.writeHead(200, { 'content-type': 'application/json' })
  return response.end(fault === 'garbage' ? '<html>It works!</html>' : JSON.stringify({ ok: true, ...done }))
}

function answerOf(kept: Kept[], method: string, said: URLSearchParams): object {
  const get = (name: string) => said.get(name) ?? ''
  const asMessage = ({ ts, key }: Kept) => ({ ts, metadata: { event_type: 'baton_delivery', event_payload: { key } } })
  switch (method) {
    case 'auth.test':
      return { team: 'Northwind' }
    case 'conversations.list':
      return { channels: [{ id: 'C1', name: 'tier-2-escalations' }] }
    case 'conversations.open':
      return { channel: { id: `D-${get('users')}` } }
    case 'conversations.history':
      return { messages: kept.filter(({ channel, thread }) => channel === get('channel') && thread === null).map(asMessage) }
    case 'conversations.replies':
      return { messages: kept.filter(({ channel, thread, ts }) => channel === get('channel') && (thread ?? ts) === get('ts')).map(asMessage) }
    case 'chat.postMessage':
      return take(kept, said)
    case 'chat.getPermalink':
      return { permalink: `https://northwind.slack.test/archives/${get('channel')}/p${get('message_ts')}` }
    default:
      return {}
  }
}

function take(kept: Kept[], said: URLSearchParams): object {
  const key = JSON.parse(said.get('metadata') ?? '{}').event_payload?.key
  const message = {
    channel: said.get('channel') ?? '',
    ts: `${kept.length + 1}.000000`,
    thread: said.get('thread_ts'),
    text: said.get('text') ?? '',
    key,
    at: performance.now(),
  }
  kept.push(message)
  return { channel: message.channel, ts: message.ts }
}
