import { expect, test } from 'vitest'
import { slackClient } from './client.ts'

/** Slack, answering always the same; and how often it was asked. */
function answering(answer: () => Response) {
  const asked: string[] = []
  const fetch = async (url: unknown) => {
    asked.push(String(url))
    return answer()
  }
  return { asked, client: slackClient({ botToken: 'xoxb-test', fetch }) }
}

test('nothing is said again by the SDK itself, neither after a failure', async () => {
  const { asked, client } = answering(() => new Response('', { status: 500 }))
  await expect(client.auth.test()).rejects.toThrow('statusCode = 500')
  expect(asked).toEqual(['https://slack.com/api/auth.test'])
})

test('nor after a rate limit, of which its caller hears', async () => {
  const { asked, client } = answering(() => new Response('', { status: 429, headers: { 'retry-after': '30' } }))
  await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 30 })
  expect(asked.length).toBe(1)
})

test('another address than Slack’s is asked where one is set', async () => {
  const asked: string[] = []
  const fetch = async (url: unknown) => {
    asked.push(String(url))
    return Response.json({ ok: true })
  }
  await slackClient({ botToken: 'xoxb-test', apiUrl: 'http://127.0.0.1:4003/api', fetch }).auth.test()
  expect(asked).toEqual(['http://127.0.0.1:4003/api/auth.test'])
})

test.each([
  ['0', 1],
  ['000', 1],
  ['1', 1],
  ['60', 60],
  ['3601', 300],
  ['4000000000', 300], // as a timer, at once
  ['99999999999999999999999', 300],
  ['9'.repeat(400), 300],
  ['-5', 30],
  ['1e9', 30],
  ['Wed, 21 Oct 2099 07:28:00 GMT', 30],
])('a rate limit of “%s” is a wait of %i seconds', async (said, retryAfter) => {
  const { client } = answering(() => new Response('', { status: 429, headers: { 'retry-after': said } }))
  await expect(client.auth.test()).rejects.toMatchObject({ retryAfter })
})
