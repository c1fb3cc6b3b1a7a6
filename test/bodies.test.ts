import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { overHttp } from '#src/channels/slack/in/over-http.ts'
import { usualSizes } from '#src/http/limits.ts'
import { heard } from './heard.ts'
import { maya, type Office, openOffice, tokenOf } from './office.ts'
import { chunk, head, openWire, type Wire } from './raw.ts'
import { expectNothingKept, listen, partHead } from './uploads.ts'

const json = { 'Content-Type': 'application/json' }
const bearer = { Authorization: `Bearer ${tokenOf(maya)}` }
const key = { 'Idempotency-Key': 'a-key-of-its-own' }
const form = { ...bearer, 'Content-Type': 'multipart/form-data; boundary=x' }
const me = head('GET /api/me', bearer)
const slackSecret = 'a'.repeat(32)
const large = 'x'.repeat(1_500_000)
const arrival = 300

let office: Office
let address: string
/** The office with what may call in from outside, behind a real socket; a body may arrive for 0.3 s. */
beforeEach(async () => {
  office = await openOffice()
  const answer = overHttp(slackSecret, async (_, ack) => ack())
  const { app } = await heard(office, 'debug', {
    limits: { ...usualSizes(), arrival, uploadPause: 2 * arrival },
    answerSlack: answer,
    answerIntercom: { webhooks: answer, canvas: answer },
  })
  address = await listen({ app })
})

const codeOf = (body: string) => (body === '' ? null : JSON.parse(body).code)

describe('whoever is refused before their body was read', () => {
  const refusals: [string, string, object, number, string | null][] = [
    ['too large', 'POST /api/escalations', { ...json, ...key, ...bearer }, 413, 'request.too_large'],
    ['of another type', 'POST /api/escalations', { ...key, ...bearer, 'Content-Type': 'text/plain' }, 415, 'request.wrong_type'],
    ['compressed', 'POST /api/escalations', { ...json, ...key, ...bearer, 'Content-Encoding': 'gzip' }, 415, 'request.wrong_encoding'],
    ['to no address', 'POST /api/nothing', { ...json, ...bearer }, 404, 'request.unknown_route'],
    ['by a method that is not there', 'PUT /api/me', { ...json, ...bearer }, 404, 'request.unknown_route'],
    ['by a stranger', 'POST /api/escalations', { ...json, ...key }, 401, 'people.not_signed_in'],
    ['with a token of nobody', 'POST /api/escalations', { ...json, ...key, Authorization: 'Bearer baton_nobody' }, 401, 'people.bad_token'],
    ['by somebody who may not', 'POST /api/people', { ...json, ...key, ...bearer }, 403, 'people.wrong_role'],
    ['to sign in', 'POST /api/auth/sign-in/email', json, 413, null],
    ['to no address of sign-in', 'POST /api/auth/sign-up/email', json, 404, 'people.unknown_address'],
    ['as Slack', 'POST /slack/events', json, 413, null],
    ['as Intercom', 'POST /intercom/webhooks', json, 413, null],
    ['as Intercom’s inbox', 'POST /intercom/canvas/submit', json, 413, null],
    ['an upload by a stranger', 'POST /api/evidence', { 'Content-Type': 'multipart/form-data; boundary=x' }, 401, 'people.not_signed_in'],
    ['an upload that is no form', 'POST /api/evidence', { ...bearer, ...json }, 415, 'request.wrong_type'],
    ['with a broken address', 'POST /api/%zz', { ...json, ...bearer }, 400, 'request.malformed'],
    ['to a page', 'POST /queue', json, 404, 'request.unknown_route'],
  ]

  test.for(refusals)('%s: with a length, gets the answer, and the connection closes in order', async ([, line, headers, status, code]) => {
    const wire = await openWire(address)
    wire.send(head(line, { ...headers, 'Content-Length': large.length }) + large)
    await expectLastAnswer(wire, status, code)
  })

  test.for(refusals)('%s: without a length, too', async ([, line, headers, status, code]) => {
    const wire = await openWire(address)
    wire.send(head(line, { ...headers, 'Transfer-Encoding': 'chunked' }))
    for (let sent = 0; sent < 15; sent++) wire.send(chunk('x'.repeat(100_000)))
    await expectLastAnswer(wire, status, code)
  })

  test.for(refusals)('%s: who asks first whether to send it is told not to', async ([, line, headers, status]) => {
    const wire = await openWire(address)
    wire.send(head(line, { ...headers, 'Content-Length': large.length, Expect: '100-continue' }))
    const answer = await wire.answer()
    expect([answer?.status, answer?.headers.get('connection')]).toEqual([status, 'close'])
  })

  async function expectLastAnswer(wire: Wire, status: number, code: string | null) {
    const answer = await wire.answer()
    expect([answer?.status, answer?.headers.get('connection')]).toEqual([status, 'close'])
    if (code) expect(codeOf(answer?.body ?? '')).toBe(code)
    expect(await wire.ended).toBe('end')
  }
})

test.for([
  ['GET', '/api/me', 200],
  ['DELETE', '/api/views/00000000-0000-4000-8000-000000000009', 404],
] as const)('the body of a %s is left unread, and nothing after it is taken for a request', async ([method, path, status]) => {
  const wire = await openWire(address)
  wire.send(head(`${method} ${path}`, { ...bearer, 'Content-Length': 100_000 }) + 'x'.repeat(50_000))
  const answer = await wire.answer()
  expect([answer?.status, answer?.headers.get('connection')]).toEqual([status, 'close'])
})

test.for([
  ['too large', 'POST /api/escalations', { ...json, ...key, ...bearer }, '', 413],
  ['to no address', 'POST /api/nothing', { ...json, ...bearer }, '', 404],
  ['by a stranger', 'POST /api/escalations', { ...json, ...key }, '', 401],
  ['to sign in', 'POST /api/auth/sign-in/email', json, '', 413],
  ['as Slack', 'POST /slack/events', json, '', 413],
  ['an upload of two files', 'POST /api/evidence', form, `${partHead}a\r\n${partHead}b`, 422],
] as const)('who is still sending when the answer comes is not cut off: %s', async ([, line, headers, beginning, status]) => {
  const wire = await openWire(address)
  wire.send(head(line, { ...headers, 'Content-Length': beginning.length + 3_000_000 }) + beginning)
  expect((await wire.answer())?.status).toBe(status)
  for (let sent = 0; sent < 3; sent++) expect(await new Promise((done) => wire.socket.write('x'.repeat(1_000_000), done))).toBeFalsy()
  wire.socket.end()
  expect(await new Promise((done) => wire.socket.once('close', done))).toBe(false) // of an error
})

test('what was sent behind a body that was not read never reaches the app', async () => {
  const asked: string[] = []
  const app = {
    fetch: (request: Request) => {
      asked.push(request.url)
      return new Response('no', { status: 413 })
    },
  }
  // @ts-expect-error: as much of an app as a server needs
  const wire = await openWire(await listen({ app }))
  wire.send(`${head('POST /first', { 'Content-Length': large.length })}${large}${head('GET /second', {})}`)
  await wire.answer()
  wire.socket.end()
  await new Promise((done) => wire.socket.once('close', done))
  expect(asked.map((url) => new URL(url).pathname)).toEqual(['/first'])
})

test('what was sent behind a refused body is not acted upon', async () => {
  const wire = await openWire(address)
  const comment = '{"ask":"Copy."}'
  const refused = head('POST /api/escalations', { ...json, ...key, ...bearer, 'Content-Length': large.length }) + large
  wire.send(refused + head('POST /api/escalations', { ...json, ...bearer, 'Idempotency-Key': 'another-key', 'Content-Length': comment.length }) + comment)
  expect((await wire.answer())?.status).toBe(413)
  expect(await wire.ended).toBe('end')
  expect(await wire.answer()).toBeNull()
  expect((await office.as(maya).get('/api/escalations?view=mine')).body.items).toEqual([])
})

test('requests that are sent one behind the other are answered in order, on one connection', async () => {
  const wire = await openWire(address)
  const draft = '{"ask":"Copy."}'
  const begin = head('POST /api/escalations', { ...json, ...key, ...bearer, 'Content-Length': draft.length }) + draft
  const broken = `${head('POST /api/escalations', { ...json, ...bearer, 'Idempotency-Key': 'another-key', 'Content-Length': 3 })}{"a`
  wire.send(`${me + begin + broken + head('POST /api/nothing', { ...json, ...bearer, 'Content-Length': 2 })}{}${me}`)
  const statuses = []
  for (let asked = 0; asked < 5; asked++) statuses.push((await wire.answer())?.status)
  expect(statuses).toEqual([200, 201, 400, 404, 200])
})

test('who asks first whether to send a body that is fine is told to, and once', async () => {
  const wire = await openWire(address)
  const draft = '{"ask":"Copy."}'
  wire.send(head('POST /api/escalations', { ...json, ...key, ...bearer, 'Content-Length': draft.length, Expect: '100-continue' }))
  expect((await wire.answer())?.status).toBe(100)
  wire.send(draft)
  expect((await wire.answer())?.status).toBe(201)
  wire.send(me)
  expect((await wire.answer())?.status).toBe(200)
})

describe('who sends slowly', () => {
  const slow: [string, string, object, string][] = [
    ['a sign-in', 'POST /api/auth/sign-in/email', json, '{"email":'],
    ['Slack', 'POST /slack/events', json, '{"type":'],
    ['Intercom', 'POST /intercom/webhooks', json, '{"type":'],
    ['an escalation', 'POST /api/escalations', { ...json, ...key, ...bearer }, '{"ask":'],
    ['a set-up', 'POST /api/setup', json, '{"token":'],
    ['an upload', 'POST /api/evidence', form, partHead],
  ]
  test.for(slow)('%s, is answered with 408, and the connection closes', async ([, line, headers, beginning]) => {
    const wire = await openWire(address)
    wire.send(head(line, { ...headers, 'Content-Length': 9_999 }) + beginning)
    const answer = await wire.answer()
    expect([answer?.status, answer?.headers.get('connection'), codeOf(answer?.body ?? '')]).toEqual([408, 'close', 'request.too_slow'])
    wire.socket.end()
    await wire.ended
    await expectNothingKept(office)
  })

  test('an upload may be longer under way than other bodies, as long as something comes', async () => {
    const wire = await openWire(address)
    const pieces = [partHead, 'a', 'b', 'c', 'd', '\r\n--x--\r\n']
    wire.send(head('POST /api/evidence', { ...form, 'Content-Length': pieces.join('').length }))
    for (const piece of pieces) {
      wire.send(piece)
      await new Promise((next) => setTimeout(next, arrival / 2))
    }
    expect((await wire.answer())?.status).toBe(201)
  })
})

describe('what is not text in UTF-8 is refused, and nothing is replaced', () => {
  const post = (headers: Record<string, string>, body: Uint8Array<ArrayBuffer> | string) =>
    office.app.request('/api/escalations', { method: 'POST', headers: { ...json, ...key, ...bearer, ...headers }, body })
  const bytes = (...given: (string | number)[]) => Uint8Array.from(given.flatMap((one) => (typeof one === 'number' ? [one] : [...Buffer.from(one)])))

  test.for<[string, Record<string, string>, Uint8Array<ArrayBuffer> | string, number, string]>([
    ['gzip', { 'content-encoding': 'gzip' }, '{}', 415, '“Content-Encoding: gzip” is not read'],
    ['deflate', { 'content-encoding': 'deflate' }, '{}', 415, '“Content-Encoding: deflate” is not read'],
    ['two encodings', { 'content-encoding': 'identity, br' }, '{}', 415, 'is not read. Send it without compression.'],
    ['UTF-7', { 'Content-Type': 'application/json; charset=utf-7' }, '{}', 415, 'charset “utf-7” is not read. Send it as UTF-8.'],
    ['Latin-1, in quotation marks', { 'Content-Type': 'application/json; x=y; Charset="ISO-8859-1"' }, '{}', 415, 'charset “iso-8859-1” is not read'],
    ['UTF-16', {}, bytes(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 400, 'byte 1 of the body is not UTF-8'],
    ['a byte that begins nothing', {}, bytes('{"ask":"', 0xff, '"}'), 400, 'byte 9 of the body is not UTF-8'],
    ['half a character', {}, bytes('{"ask":"ü', 0xe2, 0x82, '"}'), 400, 'byte 11 of the body is not UTF-8'],
    ['a character that was written longer than it is', {}, bytes('{"ask":"\ufffd', 0xc0, 0xaf, '"}'), 400, 'byte 12 of the body is not UTF-8'],
    ['half of a surrogate pair as bytes', {}, bytes('{"ask":"', 0xed, 0xa0, 0x80, '"}'), 400, 'byte 9 of the body is not UTF-8'],
    ['JSON that is nested deeper than anything here', {}, `{"extra":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 400, 'nested more than 64 levels deep'],
  ])('%s', async ([, headers, body, status, words]) => {
    const answer = await post(headers, body)
    expect([answer.status, JSON.parse(await answer.text()).detail]).toEqual([status, expect.stringContaining(words)])
  })

  test.for<[string, Record<string, string>, Uint8Array<ArrayBuffer> | string, string]>([
    ['with its charset said', { 'Content-Type': 'application/json; charset="UTF-8"' }, '{"ask":"Größe"}', 'Größe'],
    ['with a byte order mark', {}, bytes(0xef, 0xbb, 0xbf, '{"ask":"Copy."}'), 'Copy.'],
    ['with the sign for a lost character in it', {}, '{"ask":"a\ufffdb"}', 'a\ufffdb'],
    ['with “identity” as its encoding', { 'content-encoding': 'identity' }, '{"ask":"Copy."}', 'Copy.'],
    ['with half a character as an escape', {}, '{"ask":"a\\uD83Db \\\\ud800 \\ud83d\\ude00"}', 'a\ufffdb \\ud800 😀'],
    ['with brackets in its text', {}, JSON.stringify({ ask: `"${'['.repeat(100)}` }), `"${'['.repeat(100)}`],
  ])('text %s is taken', async ([, headers, body, ask]) => {
    const answer = await post(headers, body)
    expect([answer.status, JSON.parse(await answer.text()).ask]).toEqual([201, ask])
  })

  test.for<[string, string, string]>([
    ['{"extra":{"steps to reproduce":"a\\u0000b"}}', 'extra.steps to reproduce', 'Take out the NUL character.'],
    ['{"steps":[{"did":"a"},{"did":"\\u0000"}]}', 'steps[1].did', 'Take out the NUL character.'],
    ['{"ticket":{"id":"\\u0000"}}', 'ticket.id', 'Take out the NUL character.'],
    ['{"extra":{"a\\u0000b":"c"}}', 'extra.ab', 'Take out the NUL character of its name.'],
    ['"\\u0000"', 'body', 'Take out the NUL character.'],
  ])('NUL in %s is refused at its field', async ([body, field, message]) => {
    const answer = await post({}, body)
    expect([answer.status, JSON.parse(await answer.text()).problems]).toEqual([422, [{ field, message }]])
  })

  test.for<[string, number]>([
    ['/api/escalations?q=%zz', 400],
    ['/api/escalations?q=%ff', 400],
    ['/api/escalations?q=%ed%a0%80', 400],
    ['/api/escalations?q=100%', 400],
    ['/api/escalations/%c3%28', 400],
    ['/api/%', 400],
    ['/%e0%80%80', 400],
    ['/api/escalations?q=a%00b', 422],
    ['/api/sops/%00', 422],
    ['/api/escalations?q=100%25', 200],
    ['/api/escalations?q=Gr%C3%B6%C3%9Fe', 200],
  ])('the address %s: %i', async ([path, status]) => {
    const answer = await office.as(maya).get(path)
    expect(answer.status).toBe(status)
  })
})

test('signed bytes that are no UTF-8 are refused, and signed text is taken', async () => {
  const sent = async (body: Uint8Array<ArrayBuffer>) => {
    const at = String(Math.floor(Date.now() / 1000))
    const signature = `v0=${createHmac('sha256', slackSecret).update(`v0:${at}:`).update(body).digest('hex')}`
    const headers = { 'content-type': 'application/json', 'x-slack-request-timestamp': at, 'x-slack-signature': signature }
    return (await fetch(`${address}/slack/events`, { method: 'POST', headers, body })).status
  }
  expect(await sent(Uint8Array.from(Buffer.from('{"type":"größe"}')))).toBe(200)
  expect(await sent(Uint8Array.from([0x7b, 0xff, 0x7d]))).toBe(400)
})

test('an idle connection outlives that of a proxy, and one that sends no head is closed', async () => {
  const { openServer } = await import('#src/http/server.ts')
  const server = openServer(() => new Response(''))
  expect(server.keepAliveTimeout).toBeGreaterThan(65_000)
  expect(server.headersTimeout).toBe(30_000)
})
