import { expect, test } from 'vitest'
import { maya } from '../office.ts'
import { openSlack } from './workspace.ts'

test('what Slack takes stands there, and is found again with its metadata', async () => {
  const slack = await openSlack()
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.client.chat.postMessage({ channel, text: 'one', metadata: { event_type: 'baton_delivery', event_payload: { key: 'd-1' } } })
  await slack.as(maya).chat.postMessage({ channel, text: 'an answer', thread_ts: ts })

  const [one] = await slack.standsIn('tier-2-escalations')
  expect([one?.text, one?.metadata?.event_payload, one?.replies.map(({ text }) => text)]).toEqual(['one', { key: 'd-1' }, ['an answer']])
})

test('what Slack would refuse is refused, and would fail the test', async () => {
  const slack = await openSlack()
  const channel = await slack.channelId('tier-2-escalations')
  const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'a'.repeat(3_001) } }]

  await expect(slack.client.chat.postMessage({ channel, text: 'one', blocks })).rejects.toThrow('invalid_blocks')

  expect(slack.faults.splice(0)).toContain('chat.postMessage: blocks[0].text has a length of 3001, and Slack takes 3000 at most')
})

test('what its token does not allow is refused', async () => {
  const slack = await openSlack({ scopes: ['channels:read'] })
  const channel = await slack.channelId('tier-2-escalations')
  await expect(slack.client.chat.postMessage({ channel, text: 'one' })).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } })
})
