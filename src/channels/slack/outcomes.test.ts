import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { slackClient } from './client.ts'
import { beforehand, outcomeOf } from './outcomes.ts'

type Answer = () => Promise<Response>

const failing = async (fetch: Answer) => {
  const client = slackClient({ botToken: 'xoxb-test', fetch })
  return client.chat.postMessage({ channel: 'C1', text: 'one' }).then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
}
const outcome = async (fetch: Answer) => outcomeOf(await failing(fetch), '#tier-2')
const answering = (body: unknown, init?: ResponseInit) => async () => Response.json(body, init)
const refusing = (error: string, more: object = {}) => answering({ ok: false, error, ...more })
const breaking = (error: Error) => () => Promise.reject(error)
const coded = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

test.each([
  ['waits as long as Slack says', answering({}, { status: 429, headers: { 'retry-after': '7' } }), { result: 'later', seconds: 7 }],
  ['waits when Slack does not say how long', answering({}, { status: 429 }), { result: 'later', seconds: 30 }],
  ['waits while Slack is away', refusing('service_unavailable'), { result: 'later', reason: 'Slack is not ready for this now (service_unavailable).' }],
  ['is unsure after an internal error, which may have posted', refusing('internal_error'), { result: 'unsure' }],
  ['is unsure when a gateway answers in Slack’s place', answering({}, { status: 502 }), { result: 'unsure' }],
  [
    'is unsure of a page in Slack’s place',
    async () => new Response('<html>Sign in to the Wi-Fi</html>'),
    { result: 'unsure', reason: 'Slack’s answer could not be read.' },
  ],
  ['is unsure of an empty answer', async () => new Response(''), { result: 'unsure' }],
  ['is unsure of an answer that is nothing', answering(null), { result: 'unsure' }],
  ['is unsure of an answer that is a word', answering('sent'), { result: 'unsure' }],
  ['is unsure of an error that is no code', refusing('Something went wrong!'), { result: 'unsure' }],
  ['is unsure of an error that is missing', answering({ ok: false }), { result: 'unsure' }],
  ['is refused by an address that is not Slack’s', answering({}, { status: 404 }), { result: 'refused', reason: expect.stringContaining('SLACK_API_URL') }],
  ['waits when the connection never stood', breaking(coded('ECONNREFUSED')), { result: 'later', reason: 'Slack cannot be reached (ECONNREFUSED).' }],
  ['waits when nobody knows the name', breaking(coded('ENOTFOUND')), { result: 'later' }],
  ['waits when a certificate is not Slack’s', breaking(coded('CERT_HAS_EXPIRED')), { result: 'later' }],
  ['is unsure when the connection broke', breaking(coded('ECONNRESET')), { result: 'unsure', reason: 'The connection to Slack broke (ECONNRESET).' }],
  ['is unsure after a time-out', breaking(new DOMException('timed out', 'TimeoutError')), { result: 'unsure', reason: 'No answer came from Slack in time.' }],
])('what is said to Slack %s', async (_, fetch, expected) => {
  expect(await outcome(fetch)).toMatchObject(expected)
})

test.each([
  ['channel_not_found', 'Baton finds no #tier-2 in Slack'],
  ['is_archived', '#tier-2 is archived in Slack: bring it back there'],
  ['not_in_channel', 'invite it there in Slack (/invite @Baton)'],
  ['invalid_auth', 'set it as SLACK_BOT_TOKEN, and start Baton again'],
  ['token_revoked', 'set it as SLACK_BOT_TOKEN, and start Baton again'],
  ['account_inactive', 'install it again'],
  ['restricted_action', 'have an administrator of Slack allow it'],
  ['user_not_found', 'tell them by hand'],
  ['users_not_found', 'tell them by hand'],
  ['cannot_dm_bot', 'tell them by hand'],
  ['msg_blocks_too_long', 'say it by hand, and report it'],
  ['a_code_of_tomorrow', 'says “a_code_of_tomorrow”'],
  ['constructor', 'says “constructor”'],
])('a refusal is a sentence that says what to do: %s', async (code, expected) => {
  expect(await outcome(refusing(code))).toMatchObject({ result: 'refused', reason: expect.stringContaining(expected) })
})

test('a missing scope is named, and so is what Slack finds wrong in blocks', async () => {
  expect(await outcome(refusing('missing_scope', { needed: 'chat:write' }))).toMatchObject({
    reason: expect.stringContaining('lacks the scope chat:write: add it'),
  })
  const wrong = refusing('invalid_blocks', { response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text]'] } })
  expect(await outcome(wrong)).toMatchObject({
    reason: expect.stringContaining('(invalid_blocks; must be less than 3001 characters [json-pointer:/blocks/0/text])'),
  })
})

test('what went wrong before anything was said leaves nobody unsure', async () => {
  const error = await failing(breaking(coded('ECONNRESET')))
  expect(beforehand(error, '#tier-2')).toEqual({ result: 'later', reason: 'The connection to Slack broke (ECONNRESET).', seconds: null })
  expect(beforehand(await failing(refusing('is_archived')), '#tier-2').result).toBe('refused')
})

test('an answer that breaks off in its middle, and one that never ends, leave it unsure', async () => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.write('{"ok":')
    if (request.url === '/broken/chat.postMessage') setTimeout(() => request.socket.destroy(), 20)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // a server that listens on a port has this
  for (const path of ['broken', 'endless']) {
    const client = slackClient({ botToken: 'xoxb-test', apiUrl: `http://127.0.0.1:${port}/${path}/`, timeout: 300 })
    const error = await client.chat.postMessage({ channel: 'C1', text: 'one' }).catch((error: unknown) => error)
    expect(outcomeOf(error, '#tier-2'), path).toMatchObject({ result: 'unsure' })
  }
})
