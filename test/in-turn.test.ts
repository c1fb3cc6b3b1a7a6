import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openServer } from '#src/http/server.ts'
import { chunk, head, openWire } from './raw.ts'

type Hold = { path: string; answer(): void }

/** The real server before an application that answers each request only when the test says so. */
async function open() {
  const held: Hold[] = []
  const begun: string[] = []
  const server = openServer((request) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    const path = new URL(request.url).pathname
    begun.push(path)
    held.push({ path, answer: () => resolve(new Response(path, { headers: { 'content-length': String(path.length) } })) })
    return promise
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const answerNext = async () => {
    await expect.poll(() => held.length).toBeGreaterThan(0)
    held.shift()?.answer()
  }
  const connections = () => new Promise<number>((done, fail) => server.getConnections((error, count) => (error ? fail(error) : done(count))))
  return { connections, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, begun, answerNext }
}

const many = (count: number, request: (n: number) => string) => Array.from({ length: count }, (_, n) => request(n)).join('')

const kinds: [string, (n: number) => string][] = [
  ['GET', (n) => head(`GET /${n}`, {})],
  ['HTTP/1.0 that stays', (n) => `GET /${n} HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n`],
  ['POST with a body', (n) => `${head(`POST /${n}`, { 'Content-Length': 2 })}{}`],
  ['POST without a length', (n) => `${head(`POST /${n}`, { 'Transfer-Encoding': 'chunked' })}${chunk('{}')}0\r\n\r\n`],
  ['HEAD', (n) => head(`HEAD /${n}`, {})],
  ['absolute-form target', (n) => head(`GET http://localhost/${n}`, {})],
]

test.for(kinds)('%s: a request begins when the one before it on its connection is answered', async ([, request]) => {
  const { address, begun, answerNext } = await open()
  const wire = await openWire(address)
  wire.send(many(5, request))
  const other = await openWire(address)
  other.send(head('GET /other', {}))
  await expect.poll(() => begun).toContain('/other')
  expect(begun).toEqual(expect.arrayContaining(['/0', '/other']))
  expect(begun).toHaveLength(2)
  for (let n = 0; n < 6; n += 1) await answerNext()
  await expect.poll(() => begun).toHaveLength(6)
  expect(begun.filter((path) => path !== '/other')).toEqual(['/0', '/1', '/2', '/3', '/4'])
})

test.for([12, 30, 2_000])('of %i requests sent ahead those within the bound are answered, one is refused, and the connection closes', async (count) => {
  const { address, begun, answerNext } = await open()
  const wire = await openWire(address)
  wire.send(many(count, (n) => head(`GET /${n}`, {})))
  if (count > 40) {
    expect(await wire.ended).toMatch(/close|ECONNRESET|end/) // far beyond the bound the connection is cut at once
    expect(begun.length).toBeLessThanOrEqual(1)
    return
  }
  for (let n = 0; n < 11; n += 1) {
    await answerNext()
    expect(await wire.answer()).toMatchObject({ status: 200, body: `/${n}` })
  }
  const refused = await wire.answer()
  expect(refused).toMatchObject({ status: 429, body: expect.stringContaining('request.too_many_ahead') })
  expect(refused?.headers.get('connection')).toBe('close')
  expect(refused?.headers.get('retry-after')).toBe('1')
  expect(await wire.ended).toBe('end')
  expect(begun).toHaveLength(11)
})

test('what waits is not begun once its client has gone', async () => {
  const { address, begun, answerNext, connections } = await open()
  const wire = await openWire(address)
  wire.send(many(5, (n) => head(`GET /${n}`, {})))
  await expect.poll(() => begun).toEqual(['/0'])
  wire.socket.destroy()
  await expect.poll(connections).toBe(0)
  await answerNext()
  const other = await openWire(address)
  other.send(head('GET /other', {}))
  await expect.poll(() => begun).toEqual(['/0', '/other'])
})
