import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { forgetOld } from '#src/channels/inbox/inbox.ts'
import { openWebhooks } from '#src/channels/intercom/in/webhooks.ts'
import { topics } from '#src/channels/intercom/topics.ts'
import { openLog } from '#src/foundation/log.ts'
import { readSettings } from '#src/foundation/settings.ts'
import { openOffice } from '#test/office.ts'
import { intercomWebhooks } from './webhooks.ts'

const secret = 'a-client-secret-for-tests'
const whole = { INTERCOM_ACCESS_TOKEN: 'a-token-of-Intercom', INTERCOM_CLIENT_SECRET: secret, BATON_URL: 'https://baton.example.com/' }

/** An office whose Baton is told by Intercom, and what the doctor says of that. */
async function opened() {
  const office = await openOffice()
  const { db, now, later } = office
  const webhooks = await openWebhooks({ db, clock: now, log: openLog('silent'), soon: () => {} }, secret)
  let count = 0
  const tell = async (topic: string, item: object = { type: 'conversation', id: '7' }, signedWith = secret) => {
    const text = JSON.stringify({ type: 'notification_event', id: topic === 'ping' ? null : `notif_${++count}`, topic, data: { item } })
    const headers = { 'x-hub-signature': `sha1=${createHmac('sha1', signedWith).update(text).digest('hex')}` }
    return (await webhooks(new Request('https://baton.example.com/intercom/webhooks', { method: 'POST', body: text, headers }))).status
  }
  const seen = async (settings: NodeJS.ProcessEnv = whole) => {
    const [one] = await intercomWebhooks(db, readSettings(settings))
    return one && `${one.is} ${one.about}: ${one.says}`
  }
  return { db, now, later, tell, seen }
}

test('without Intercom nothing is said of it; without its secret or a public address, that Baton asks', async () => {
  const { seen } = await opened()
  expect(await seen({})).toBeUndefined()
  expect(await seen({ ...whole, INTERCOM_CLIENT_SECRET: '' })).toMatch(
    /^absent Intercom’s webhooks: Baton asks about once a minute what has changed\. .* set INTERCOM_CLIENT_SECRET/,
  )
  for (const BATON_URL of ['', 'http://baton.example.com'])
    expect(await seen({ ...whole, BATON_URL })).toMatch(/^absent .*Baton asks about once a minute .* begins with https:, and BATON_URL names none\.$/)
})

test('that none has come is said with the address to give and every topic to choose, and is no fault', async () => {
  const { seen, tell } = await opened()
  expect(await seen()).toBe(
    'absent Intercom’s webhooks: none has come yet. Intercom does not say what an app is subscribed to, so Baton knows no more than what has come. ' +
      'In Intercom’s Developer Hub, under “Webhooks” of Baton’s app, give https://baton.example.com/intercom/webhooks as the endpoint, and choose the topics ' +
      `${topics.join(', ')}. Baton asks about once a minute what has changed.`,
  )
  expect(await tell('conversation.admin.noted', undefined, 'another secret')).toBe(401)
  expect(await seen()).toContain('none has come yet')
  expect(await tell('ping', { type: 'ping' })).toBe(200)
  expect(await seen()).toContain('none has come yet. Its test reached Baton at 2026-03-02 12:00 UTC, so address and secret are right.')
})

test('what has come is said by topic with when it last did, and what never has with the way out', async () => {
  const { seen, tell, later } = await opened()
  await tell('conversation.admin.noted')
  later(90 * 60_000)
  await tell('conversation.admin.noted')
  await tell('conversation.admin.closed')
  await tell('contact.created', { type: 'contact', id: '9' })
  const [said, never] = ((await seen()) ?? '').split(' Never: ')
  expect(said).toBe('well Intercom’s webhooks: last conversation.admin.noted at 2026-03-02 13:30 UTC, last conversation.admin.closed at 2026-03-02 13:30 UTC.')
  expect(never).toMatch(/^conversation\.admin\.assigned, conversation\.admin\.opened, .* choose the topics conversation\.admin\.assigned, /)
  expect(never).not.toMatch(/admin\.noted|admin\.closed/)

  for (const topic of topics) await tell(topic)
  expect(await seen()).toMatch(/^well [^N]*ticket\.state\.updated at 2026-03-02 13:30 UTC\.$/)
})

test('when a topic last came is known for longer than what has come', async () => {
  const { db, now, later, seen, tell } = await opened()
  await tell('conversation.admin.noted')
  later(60_000)
  await tell('conversation.admin.noted')
  later(30 * 86_400_000)
  await forgetOld({ db, place: 'helpdesk' }, now())
  expect(await seen()).toContain('last conversation.admin.noted at 2026-03-02 12:01 UTC')
  expect(await db.selectFrom('inbox').select('id').execute()).toEqual([{ id: 'notif_2' }])
})

test('the guide names every topic', () => {
  const guide = readFileSync(new URL('../../../docs/help-desk.md', import.meta.url), 'utf8')
  expect(topics.filter((topic) => !guide.includes(`\`${topic}\``))).toEqual([])
})
