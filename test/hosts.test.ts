import { beforeEach, expect, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { type Office, openOffice } from './office.ts'
import { openWire } from './raw.ts'
import { listen } from './uploads.ts'

let office: Office
let address: string
beforeEach(async () => {
  office = await openOffice()
  // @ts-expect-error: nothing here is about evidence
  const app = createApp({ ...office, log: openLog('silent'), clock: office.now, web: null, store: undefined, url: 'https://baton.example.com' })
  address = await listen({ app })
})

async function ask(lines: string[]) {
  const wire = await openWire(address)
  wire.send(`${lines.join('\r\n')}\r\n\r\n`)
  const answer = await wire.answer()
  return { status: answer?.status, code: answer?.body.startsWith('{') ? (JSON.parse(answer.body).code ?? null) : null }
}

const own = 'Host: baton.example.com'
const other = 'Host: evil.example'

test.for([
  ['a load balancer without a host', ['GET /healthz HTTP/1.0'], 200, null],
  ['a load balancer with an empty host', ['GET /healthz HTTP/1.1', 'Host:'], 200, null],
  ['a page without a host', ['GET /api/me HTTP/1.0'], 421, 'request.other_host'],
  ['an empty host', ['GET /api/me HTTP/1.1', 'Host:'], 421, 'request.other_host'],
  ['our host in the target', ['GET https://baton.example.com/api/me HTTP/1.1', other], 401, 'people.not_signed_in'],
  ['a foreign host in the target', ['GET http://evil.example/api/me HTTP/1.1', own], 421, 'request.other_host'],
  ['a foreign host in the target, with our port', ['GET http://evil.example:443/api/me HTTP/1.1', own], 421, 'request.other_host'],
  ['a foreign host in the target of HTTP/1.0', ['GET http://evil.example/api/me HTTP/1.0'], 421, 'request.other_host'],
  ['two hosts', ['GET /api/me HTTP/1.1', own, other], 400, 'request.malformed'],
  ['two hosts, ours last', ['GET /api/me HTTP/1.1', other, own], 400, 'request.malformed'],
  ['our host twice', ['GET /healthz HTTP/1.1', own, own], 400, 'request.malformed'],
  ['a host with a user', ['GET /api/me HTTP/1.1', 'Host: baton.example.com@evil.example'], 400, 'request.malformed'],
  ['a host with a path', ['GET /api/me HTTP/1.1', 'Host: baton.example.com/x'], 400, 'request.malformed'],
  ['a backslash in the path', ['GET /a\\b HTTP/1.1', own], 400, 'request.malformed'],
  ['a target of no host', ['GET http:// HTTP/1.1', own], 400, 'request.malformed'],
  ['a target of another scheme', ['GET file:///etc/passwd HTTP/1.1', own], 400, 'request.malformed'],
  ['the target *', ['OPTIONS * HTTP/1.1', own], 400, 'request.malformed'],
] as [string, string[], number, string | null][])('%s', async ([, lines, status, code]) => {
  expect(await ask(lines)).toEqual({ status, code })
})
