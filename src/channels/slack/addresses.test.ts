import { expect, test } from 'vitest'
import { addresses } from './addresses.ts'
import { slackClient } from './client.ts'

/** Slack, which says at which address a message stands, at first not; and how often it was asked. */
function asked() {
  const counted = { calls: 0 }
  const fetch = async () =>
    ++counted.calls === 1
      ? Response.json({ ok: false, error: 'internal_error' })
      : Response.json({ ok: true, permalink: 'https://northwind.slack.com/archives/C1/p1700000000000001' })
  return { counted, addressOf: addresses(slackClient({ botToken: 'xoxb-test', fetch })) }
}

test('Slack is asked until it has once said at which address a message stands, and not again', async () => {
  const { counted, addressOf } = asked()
  await expect(addressOf({ channel: 'C1' }, '1700000000.000001')).rejects.toThrow('internal_error')
  expect(await addressOf({ channel: 'C1' }, '1700000000.000001')).toBe('https://northwind.slack.com/archives/C1/p1700000000000001')
  expect(await addressOf({ channel: 'C1', thread: '1700000000.000001' }, '1700000009.000002')).toBe(
    'https://northwind.slack.com/archives/C1/p1700000009000002?thread_ts=1700000000.000001&cid=C1',
  )
  expect(counted.calls).toBe(2)
})
