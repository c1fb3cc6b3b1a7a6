import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Said } from './answers.ts'
import type { World } from './world.ts'

/** An Intercom that answers by HTTP. `world`: what is in it at the moment. */
export async function openServer(world: () => World, port = 0) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://intercom.test')
    const written = Buffer.concat(await request.toArray()).toString()
    const body = (written === '' ? {} : JSON.parse(written)) as Said
    const headers = request.headers as Record<string, string | undefined> // none that comes twice is looked at
    const said = answer(world(), { method: request.method ?? 'GET', path: pathname, query: searchParams, headers, body })
    response.writeHead(said.status, { 'content-type': 'application/json; charset=utf-8', ...limits }).end(JSON.stringify(said.body))
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const { port: taken } = server.address() as AddressInfo // a server that listens on a port has this
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${taken}`, close }
}

const limits = { 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': '160', 'x-ratelimit-reset': '1487332510' }
