import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { faultsOfMessage, faultsOfView } from './validate.ts'

/** What a test has Slack answer to a method, instead of what the emulator would; undefined: as ever. */
type Interfering = (method: string, said: URLSearchParams) => Promise<Response | undefined> | Response | undefined

/**
 * A server before the emulator, which takes what Slack would refuse: every message and view that passes is looked at as Slack would, and is
 * refused like there; `faults` has all of them. `asked` has every method that was asked, in order.
 */
export async function standBefore(emulator: string) {
  const faults: string[] = []
  const asked: string[] = []
  const place: { interfering: Interfering } = { interfering: () => undefined }
  const pass = async (method: string, body: string, headers: Headers) => {
    const said = saidIn(body, headers)
    asked.push(method)
    const found = faultsIn(method, said)
    faults.push(...found.map((fault) => `${method}: ${fault}`))
    if (found.length > 0)
      return Response.json({ ok: false, error: 'invalid_blocks', response_metadata: { messages: found.map((fault) => `[ERROR] ${fault}`) } })
    return (await place.interfering(method, said)) ?? (await steadily(`${emulator}/api/${method}`, { method: 'POST', body, headers }))
  }
  const server = createServer((request, response) => void serve(request, response, pass))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this
  const close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { apiUrl: `http://127.0.0.1:${port}/api/`, faults, asked, place, close }
}

/** The emulator closes a line that was quiet for some seconds, maybe just when it is used again: what went down it was not heard. */
export const steadily: typeof fetch = (...asked) => fetch(...asked).catch(() => fetch(...asked))

type Pass = (method: string, body: string, headers: Headers) => Promise<Response>

async function serve(request: IncomingMessage, response: ServerResponse, pass: Pass) {
  const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*$/, '')
  const body = Buffer.concat(await request.toArray()).toString()
  const headers = new Headers({ 'content-type': request.headers['content-type'] ?? '', authorization: request.headers.authorization ?? '' })
  const answer = await pass(method, body, headers).catch((error: Error) =>
    Response.json({ ok: false, error: `the test failed: ${error.message}` }, { status: 599 }),
  )
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(await answer.text())
}

function saidIn(body: string, headers: Headers): URLSearchParams {
  if (!headers.get('content-type')?.includes('json')) return new URLSearchParams(body)
  const said: unknown = JSON.parse(body)
  return new URLSearchParams(
    Object.fromEntries(Object.entries(said ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])),
  )
}

const messages = ['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'chat.scheduleMessage']

function faultsIn(method: string, said: URLSearchParams): string[] {
  if (messages.includes(method)) return faultsOfMessage({ text: said.get('text'), blocks: parsed(said.get('blocks')) })
  return method.startsWith('views.') ? faultsOfView(parsed(said.get('view'))) : []
}

const parsed = (json: string | null): unknown => (json === null ? undefined : JSON.parse(json))
