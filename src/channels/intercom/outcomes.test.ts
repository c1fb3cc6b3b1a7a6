import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { intercomClient, together } from './client.ts'
import { answering, outcomeOf, reading, refuse, writing } from './outcomes.ts'

type Answer = () => Promise<Response>

const asking = (fetch: Answer) => {
  const client = intercomClient({ token: 'a-token-for-tests', fetch })
  return () => client.tags.list()
}
const outcome = (fetch: Answer) => answering(() => writing('conversation 7', asking(fetch)))
const answered =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  async () =>
    Response.json(body, { status, headers })
const refusing = (status: number, code: string, message = code) => answered(status, { type: 'error.list', errors: [{ code, message }] })
const breaking = (error: Error) => () => Promise.reject(error)
const coded = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
const inSeconds = (seconds: number) => String(Math.ceil(Date.now() / 1_000) + seconds)
const saying = (words: string) => ({ result: 'refused', reason: expect.stringContaining(words) })

test.each([
  ['waits as long as Intercom says', answered(429, {}, { 'x-ratelimit-reset': inSeconds(7) }), { result: 'later', seconds: expect.toBeOneOf([7, 8]) }],
  ['waits for a window when Intercom does not say how long', answered(429), { result: 'later', seconds: 10 }],
  ['is unsure when a gateway answers in Intercom’s place', answered(502), { result: 'unsure', reason: expect.stringContaining('HTTP 502') }],
  ['is unsure of a fault of Intercom’s own', refusing(500, 'server_error'), { result: 'unsure' }],
  [
    'is unsure of a page in Intercom’s place',
    async () => new Response('<html>Sign in</html>'),
    { result: 'unsure', reason: 'Intercom’s answer could not be read.' },
  ],
  ['is unsure of an empty answer', async () => new Response(''), { result: 'unsure' }],
  ['is unsure of an answer that says nothing', answered(200, {}), { result: 'unsure' }],
  ['is unsure of an answer that is a word', answered(200, 'done'), { result: 'unsure' }],
  ['follows nobody elsewhere', async () => new Response('', { status: 302, headers: { location: 'https://elsewhere.example' } }), { result: 'unsure' }],
  ['waits when the connection never stood', breaking(coded('ECONNREFUSED')), { result: 'later', reason: 'Intercom cannot be reached (ECONNREFUSED).' }],
  ['waits when a certificate is not Intercom’s', breaking(coded('CERT_HAS_EXPIRED')), { result: 'later' }],
  ['is unsure when the connection breaks', breaking(coded('ECONNRESET')), { result: 'unsure', reason: 'The connection to Intercom broke (ECONNRESET).' }],
  ['is told of a token that is not taken, or of another region', refusing(401, 'unauthorized'), saying('https://api.eu.intercom.io')],
  [
    'is told of a permission that is missing',
    refusing(403, 'token_unauthorized', 'Not authorized to access resource'),
    saying('(Not authorized to access resource): give the app the permissions'),
  ],
  ['is told of a plan that does not allow it', refusing(403, 'api_plan_restricted'), saying('look at its subscription')],
  ['is told of a network that is not let in', refusing(403, 'client_not_whitelisted'), saying('IP allowlist')],
  [
    'is told of a conversation that is gone',
    refusing(404, 'not_found'),
    saying('Intercom has no conversation 7 (any more): it was deleted or merged into another one'),
  ],
  ['is told what Intercom says', refusing(422, 'parameter_invalid', 'admin_id is bad'), saying('says “parameter_invalid: admin_id is bad”')],
  ['is told when what answers is not Intercom’s API', answered(404), saying('look at INTERCOM_API_URL')],
])('who writes %s', async (_, fetch, expected) => expect(await outcome(fetch)).toMatchObject(expected))

test('who reads can ask again whatever was lost', async () => {
  const read = (fetch: Answer) => answering(() => reading('conversation 7', asking(fetch)))
  for (const fetch of [answered(502), breaking(coded('ECONNRESET')), async () => new Response('<html>')])
    expect(await read(fetch)).toMatchObject({ result: 'later', seconds: null })
  expect(await read(refusing(404, 'not_found'))).toMatchObject({ result: 'refused' })
})

test('every refusal ends with a way out', async () => {
  for (const [status, code] of [
    [401, 'x'],
    [403, 'x'],
    [403, 'api_plan_restricted'],
    [404, 'x'],
    [409, 'x'],
  ] as const) {
    expect(await outcome(refusing(status, code))).toMatchObject({ reason: expect.stringMatching(/(?:; then try this again|, or do it by hand)\.$/) })
  }
})

test('nothing is asked twice by the SDK itself', async () => {
  for (const status of [429, 500, 502, 408]) {
    let asked = 0
    await outcome(() => {
      asked++
      return answered(status)()
    })
    expect([status, asked]).toEqual([status, 1])
  }
})

test('nobody is asked while little of the window is left', async () => {
  let asked = 0
  const client = intercomClient({
    token: 'a-token-for-tests',
    fetch: async () => {
      asked++
      return Response.json(
        { type: 'list', data: [] },
        { headers: { 'x-ratelimit-limit': '166', 'x-ratelimit-remaining': '49', 'x-ratelimit-reset': inSeconds(5) } },
      )
    },
  })
  const read = () => answering(() => reading('tags', () => client.tags.list()))
  expect(await read()).toMatchObject({ result: 'done' })
  const { seconds } = (await read()) as { seconds: number }
  expect(seconds).toBeGreaterThanOrEqual(4)
  expect(seconds).toBeLessThanOrEqual(10)
  expect(asked).toBe(1)
})

/** Something that takes a connection, begins an answer at most, and goes no further. */
async function stuck(begin: boolean) {
  const server = createServer((_, response) => {
    if (begin) response.writeHead(200, { 'content-type': 'application/json' }).write('{"type":')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a server that listens on a port has this
}

test.each([false, true])('an answer that does not come, or does not end, is waited for so long and no longer (begun: %s)', async (begin) => {
  const client = intercomClient({ token: 'a-token-for-tests', apiUrl: await stuck(begin), timeout: 200 })
  expect(await answering(() => writing('x', () => client.tags.list()))).toEqual({ result: 'unsure', reason: 'No answer came from Intercom in time.' })
})

test('all that is asked for one purpose has the time of one question', async () => {
  const client = intercomClient({ token: 'a-token-for-tests', apiUrl: await stuck(true) })
  const started = performance.now()
  const twice = async () => {
    await client.tags.list().catch(() => {})
    return reading('x', () => client.tags.list())
  }
  expect(await answering(() => together(twice, 200))).toMatchObject({ result: 'later', reason: 'No answer came from Intercom in time.' })
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('what only a mistake of ours can do is thrown, and seen', async () => {
  await expect(answering(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
  expect(() => outcomeOf(new TypeError('ours'), 'x')).toThrow('ours')
  expect(await answering(async () => refuse('No.'))).toEqual({ result: 'refused', reason: 'No.' })
})
