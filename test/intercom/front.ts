import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What left for Intercom. */
export type Sent = { method: string; path: string; version: string | undefined; body: string }

/**
 * What happens to one call on its way
 * lost     it is done, and a gateway answers 502 in its place
 * failing  it is not done, and the answer is 500
 * silent   it is done, and no answer comes
 * reset    it is done, and the connection breaks
 * page     it is done, and a page of HTML comes with 200
 * limited  it is not done: 429, and the window ends in two seconds
 * forbidden it is not done: the app lacks a permission
 * unknown  it is not done: 404, as where Intercom has no such path
 * slow     it is done, and the answer comes after a second
 */
export type Fault = 'lost' | 'failing' | 'silent' | 'reset' | 'page' | 'limited' | 'forbidden' | 'unknown' | 'slow'
export type Interfere = (sent: Sent) => Fault | undefined

/** The way to Intercom: everything that leaves is kept, some of it goes wrong. `to`: where a path is answered. */
export async function openFront(to: (path: string) => string) {
  const sent: Sent[] = []
  let interfere: Interfere = () => undefined
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const path = request.url ?? '/'
    const one = { method: request.method ?? 'GET', path, version: String(request.headers['intercom-version']), body }
    sent.push(one)
    const fault = interfere(one)
    if (fault === 'failing') return response.writeHead(500).end('Something went wrong.')
    if (fault === 'limited')
      return response.writeHead(429, { 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwoSeconds() }).end('{}')
    if (fault === 'forbidden') return response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify(notAuthorized))
    if (fault === 'unknown') return response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(notFound))
    const answered = await forwarded(request, `${to(path)}${path}`, body)
    return passOn(fault, answered, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    sent,
    interfere: (with_: Interfere) => {
      interfere = with_
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const notAuthorized = { type: 'error.list', errors: [{ code: 'token_unauthorized', message: 'Not authorized to access resource' }] }

const notFound = { type: 'error.list', errors: [{ code: 'not_found', message: 'Not found' }] }

const inTwoSeconds = () => String(Math.ceil(Date.now() / 1_000) + 2)

async function forwarded({ method = 'GET', headers }: IncomingMessage, url: string, body: string) {
  const passed = Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name))
  const answer = await fetch(url, {
    method,
    headers: passed.map(([name, value]) => [name, String(value)] as [string, string]),
    ...(body === '' ? {} : { body }),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

async function passOn(fault: Fault | undefined, answer: Awaited<ReturnType<typeof forwarded>>, request: IncomingMessage, response: ServerResponse) {
  if (fault === 'silent') return undefined
  if (fault === 'reset') return request.socket.resetAndDestroy()
  if (fault === 'lost') return response.writeHead(502).end('Bad gateway')
  if (fault === 'page') return response.writeHead(200, { 'content-type': 'text/html' }).end('<html>It works!</html>')
  if (fault === 'slow') await new Promise((done) => setTimeout(done, 1_000))
  const kept = [...answer.headers].filter(([name]) => name.startsWith('x-ratelimit') || name === 'content-type')
  return response.writeHead(answer.status, Object.fromEntries(kept)).end(answer.text)
}
