import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { networks, noNetworks } from '#src/foundation/networks.ts'
import { createApp } from '#src/http/app.ts'
import { maya, type Office, openOffice, tokenOf } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

type Asked = { path?: string; method?: string; headers?: Record<string, string>; url?: string | null; proxies?: string[] }

/** A Baton behind a real socket on this machine, asked with the headers that are given and no others. */
async function ask({ path = '/api/me', method = 'GET', headers = {}, url = 'https://baton.example.com', proxies = [] }: Asked) {
  const isProxy = networks(proxies) ?? noNetworks
  // @ts-expect-error: nothing here is about evidence
  const app = createApp({ ...office, log: openLog('silent'), clock: office.now, web: null, store: undefined, url, isProxy })
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const all = { authorization: `Bearer ${tokenOf(maya)}`, 'content-type': 'application/json', 'idempotency-key': 'a-key-of-its-own', ...headers }
  return new Promise<{ status: number; text: string }>((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (answer) => {
      let text = ''
      answer.on('error', () => done({ status: answer.statusCode ?? 0, text }))
      answer.on('data', (chunk) => {
        text += chunk
        if (path === '/api/events') answer.destroy()
      })
      answer.on('close', () => done({ status: answer.statusCode ?? 0, text }))
    })
    asked.on('error', fail)
    asked.end(method === 'GET' ? undefined : '{}')
  })
}

describe('where BATON_URL is set', () => {
  test.each([
    ['baton.example.com', 200],
    ['BATON.example.COM', 200],
    ['baton.example.com:443', 200],
    ['localhost:4180', 200],
    ['127.0.0.1:4180', 200],
    ['[::1]:4180', 200],
    ['evil.example', 421],
    ['evil.example:443', 421],
    ['baton.example.com.evil.example', 421],
    ['baton.example.com:8443', 421],
    ['baton.example.com.', 421],
    ['baton.example.com@evil.example', 400],
    ['evil.example/baton.example.com', 400],
    ['localhost.evil.example', 421],
    ['192.168.1.7:4180', 421],
  ])('the host %j is answered with %i', async (host, status) => {
    expect(await ask({ headers: { host } })).toMatchObject({ status })
  })

  const elsewhere = { host: 'evil.example' }
  test.each<[string, Asked]>([
    ['a page', { path: '/', headers: { ...elsewhere, accept: 'text/html' } }],
    ['the API', { path: '/api/escalations', headers: elsewhere }],
    ['its document', { path: '/api/openapi.json', headers: elsewhere }],
    ['signing in', { path: '/api/auth/sign-in/email', method: 'POST', headers: elsewhere }],
    ['a session', { path: '/api/auth/get-session', headers: elsewhere }],
    ['the stream', { path: '/api/events', headers: elsewhere }],
    ['an upload', { path: '/api/evidence', method: 'POST', headers: elsewhere }],
    ['the set-up', { path: '/api/setup', method: 'POST', headers: elsewhere }],
    ['an unknown address', { path: '/nowhere', headers: elsewhere }],
  ])('%s is refused at another host, with the reason and the fix', async (_, asked) => {
    const { status, text } = await ask(asked)

    expect({ status, ...JSON.parse(text) }).toMatchObject({
      status: 421,
      code: 'request.other_host',
      detail: expect.stringMatching(/https:\/\/baton\.example\.com.*BATON_URL/),
    })
  })

  test.each(['/healthz', '/readyz', '/metrics'])('%s answers a load balancer by the address of the machine', async (path) => {
    expect(await ask({ path, headers: { host: '10.0.0.7:4180' } })).toMatchObject({ status: 200 })
  })

  test.each([
    ['https://baton.example.com', 200],
    ['https://BATON.example.com:443', 200],
    ['http://localhost:4180', 200],
    ['http://[::1]:4180', 200],
    ['https://evil.example', 400],
    ['https://baton.example.com.evil.example', 400],
    ['https://baton.example.com:8443', 400],
    ['null', 400],
    ['baton.example.com', 400],
    ['', 400],
  ])('a page of %j is answered with %i', async (origin, status) => {
    expect(await ask({ headers: { host: 'baton.example.com', origin } })).toMatchObject({ status })
  })

  test.each<[string, Asked, number]>([
    ['a foreign X-Forwarded-Host from no trusted proxy', { headers: { host: 'baton.example.com', 'x-forwarded-host': 'evil.example' } }, 200],
    ['our X-Forwarded-Host from no trusted proxy', { headers: { host: 'evil.example', 'x-forwarded-host': 'baton.example.com' } }, 421],
    ['our X-Forwarded-Host from a trusted proxy', { headers: { host: 'upstream:4180', 'x-forwarded-host': 'baton.example.com' }, proxies: ['127.0.0.1'] }, 200],
    ['a foreign one from a trusted proxy', { headers: { host: 'baton.example.com', 'x-forwarded-host': 'evil.example' }, proxies: ['127.0.0.0/8'] }, 421],
    ['a client’s own before the proxy’s', { headers: { host: 'x', 'x-forwarded-host': 'baton.example.com, evil.example' }, proxies: ['127.0.0.1'] }, 421],
  ])('%s', async (_, asked, status) => {
    expect(await ask(asked)).toMatchObject({ status })
  })
})

test.each(['baton.lan:4180', '192.168.1.7:4180', 'localhost'])('without BATON_URL people reach Baton at %s', async (host) => {
  expect(await ask({ headers: { host }, url: null })).toMatchObject({ status: 200 })
})
