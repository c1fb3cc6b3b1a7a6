import { expect, test } from 'vitest'
import { begin } from '#test/begun.ts'
import { ada, emailOf, lin, noor, type Office, openOffice } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { openSlack } from '#test/slack/workspace.ts'

type Hands = Awaited<ReturnType<typeof openHands>>
type Person = Awaited<ReturnType<Hands['as']>>

/** An office whose people are in Slack, where none of them has confirmed that yet; `says` is what Slack says of the account that acts, besides Lin's address. */
async function openUnlinked(says: object) {
  const [office, slack] = [await openOffice(), await openSlack()]
  const hands = await openHands(office, slack, undefined, { linked: false })
  const { team_id } = await slack.client.auth.test()
  slack.interfere((method, said) => {
    if (method !== 'users.info' && method !== 'users.lookupByEmail') return undefined
    const user = { id: said.get('user') ?? 'U9OUT', team_id, is_email_confirmed: true, profile: { email: emailOf(lin) }, ...says }
    return Response.json({ ok: true, user })
  })
  return { office, slack, hands, actor: await hands.as(ada) }
}

/** Everything that Slack can say somebody has done about this escalation; each would do something, were it Lin who did it. */
const acts: [string, (it: { actor: Person; id: string; card: { channel: string; ts: string }; url: string }) => Promise<unknown>][] = [
  ['a command', ({ actor }) => actor.command('4711')],
  ['a shortcut', ({ actor }) => actor.shortcut()],
  ['a shortcut at a message', ({ actor }) => actor.messageShortcut('C1', { ts: '1.1', text: 'Ask: Help me?' })],
  ['a button', ({ actor, id }) => actor.press('accept', `${id} 1`)],
  ['a button that opens a window', ({ actor, id }) => actor.press('return', `${id} 1`)],
  ['“did it hold”', ({ actor, id }) => actor.press('held', `${id} 1`)],
  ['a message in the thread', ({ actor, card }) => actor.event({ type: 'message', ...said(card), text: 'I decide: yes.' })],
  ['a message that was changed', ({ actor, card }) => changed(actor, card)],
  ['the home', ({ actor }) => actor.event({ type: 'app_home_opened', tab: 'home' })],
  ['a link', ({ actor, card, url }) => actor.event({ type: 'link_shared', channel: card.channel, message_ts: '9.9', links: [{ url, domain: 'baton.test' }] })],
]

const said = ({ channel, ts }: { channel: string; ts: string }) => ({ channel, ts: '1700000000.000100', thread_ts: ts })
const changed = (actor: Person, card: { channel: string; ts: string }) => {
  const message = { type: 'message', user: actor.id, ...said(card), text: 'And once more.', edited: {} }
  return actor.event({ type: 'message', subtype: 'message_changed', channel: card.channel, message, previous_message: { ...message, text: 'x' } })
}

/** What is in Baton, and may not be changed by somebody who is nobody. */
async function everythingIn({ db }: Office) {
  const events = await db.selectFrom('events').select(['kind', 'actor_id']).orderBy('seq').execute()
  return { events, links: await db.selectFrom('slack_people').selectAll().execute() }
}

async function doneBy(says: object, act: (typeof acts)[number][1]) {
  const { office, hands, slack, actor } = await openUnlinked(says)
  const one = await begin(office, 'submitted')
  const card = { channel: await slack.channelId('tier-2-escalations'), ts: '1600000000.000001' }
  const at = { escalation_id: one.now().id, place: 'slack', what: 'card', topic: 'card', promised_at: office.now(), state: 'sent', facts: '{}' } as const
  const { id: event_id } = await office.db.selectFrom('events').select('id').limit(1).executeTakeFirstOrThrow()
  await office.db
    .insertInto('deliveries')
    .values({ id: crypto.randomUUID(), event_id, ...at, receipt: JSON.stringify(card) })
    .execute()
  const before = await everythingIn(office)
  await act({ actor, id: one.now().id, card, url: `https://baton.test/escalations/${one.now().number}` })
  expect(await everythingIn(office)).toEqual(before)
  expect(slack.asked.filter((method) => method === 'views.open' || method === 'chat.unfurl')).toEqual([])
  return { office, hands, slack, actor }
}

const issuers: [string, object][] = [
  ['a guest', { is_restricted: true }],
  ['a guest of one channel', { is_ultra_restricted: true }],
  ['another workspace', { team_id: 'T0ELSE' }],
  ['an address that is not confirmed', { is_email_confirmed: false }],
  ['a deactivated account', { deleted: true }],
  ['a bot', { is_bot: true }],
  ['a look-alike of the address', { profile: { email: 'l\u0131n@example.com' } }],
  ['an account that Slack vouches for, and its owner has not confirmed', {}],
]

for (const [who, says] of issuers)
  test.each(acts)(`%s by ${who} does nothing`, async (_, act) => {
    await doneBy(says, act)
  })

test('who presses is told to confirm, and after that one click the same press counts', async () => {
  const { office, actor } = await doneBy({}, ({ actor, id }) => actor.press('accept', `${id} 1`))
  expect(actor.whispered().join()).toContain('Open https://baton.test/me, press “Confirm” under “Slack”, and do this again.')
  const { found } = (await office.as(lin).get('/api/me/slack')).body
  expect((await office.as(lin).put('/api/me/slack', { slackId: found[0].slackId })).status).toBe(200)
  const row = await office.db.selectFrom('escalations').select(['id', 'version']).executeTakeFirstOrThrow()
  await actor.press('accept', `${row.id} ${row.version}`)
  expect((await everythingIn(office)).events.at(-1)).toEqual({ kind: 'accepted', actor_id: lin.id })
})

test('a guest is told why, and who can link them all the same; not who in Baton has their address', async () => {
  const { actor } = await doneBy({ is_restricted: true }, ({ actor }) => actor.command('4711'))
  const told = actor.whispered().join()
  expect(told).toContain('because it is a guest here')
  expect(told).toContain(noor.name)
  expect(told).not.toContain(lin.name)
})
