import { expect, test } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '#test/begun.ts'
import { lin, maya, noor, type Office, tomas } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { openConnected } from '#test/slack/told.ts'
import { catchUp } from './catch-up.ts'

const says = async (office: Office, path: string) =>
  (await office.as(lin).get(`${path}/timeline`)).body.items
    .filter(({ kind }: { kind: string }) => kind === 'commented')
    .map(
      ({ actor, facts }: { actor: { name: string }; facts: { text: string; edited?: string; deleted?: string } }) =>
        `${actor.name}: ${facts.text}${facts.edited ? ' (edited)' : ''}${facts.deleted ? '(taken back)' : ''}`,
    )

/** Maya's escalation, in Tomás's hands, with its card in Slack. */
async function opened() {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const hands = await openHands(office, workspace)
  const one = await begin(office, 'accepted')
  await tell(one.now().id)
  const channel = await workspace.channelId('tier-2-escalations')
  const [card] = await workspace.standsIn('tier-2-escalations')
  const thread = card?.ts ?? ''
  const door = {
    db: office.db,
    queue: office.queue,
    library: office.library,
    store: hands.store,
    client: workspace.client,
    desk: null,
    clock: office.now,
    log: openLog('silent'),
    address: 'https://baton.test',
  }
  /** Says something in the card's thread, as people do; Baton hears of it unless it is down. */
  const reply = async (person: typeof maya, text: string, { heard = true } = {}) => {
    const { ts = '' } = await workspace.as(person).chat.postMessage({ channel, text, thread_ts: thread })
    const said = { type: 'message', channel, channel_type: 'channel', ts, thread_ts: thread, text }
    if (heard) await (await hands.as(person)).event(said)
    return said
  }
  return { ...connected, hands, one, channel, thread, door, reply, asMaya: await hands.as(maya), asTomas: await hands.as(tomas) }
}

test('what is said in the thread is a comment by whoever said it, once, and never comes back', async () => {
  const { office, workspace, tell, one, channel, thread, asTomas, asMaya, reply } = await opened()
  const said = await reply(tomas, `<@${asMaya.id}>, which *plan*? See <https://help.example.com/a|the page> &amp; <https://b.example.com>`)
  await asTomas.event(said)
  await asTomas.event(said, 'Ev-again')

  expect(await says(office, one.path)).toEqual([`Tomás: @${maya.id}, which **plan**? See [the page](https://help.example.com/a) & https://b.example.com`])
  const before = (await workspace.standsIn('tier-2-escalations'))[0]?.replies.length
  await tell(one.now().id)
  const [card] = await workspace.standsIn('tier-2-escalations')
  expect(card?.replies.length).toBe(before)
  for (const { text, ts, metadata } of card?.replies ?? [])
    await asTomas.event({ type: 'message', channel, ts, thread_ts: thread, text, ...(metadata ? { bot_id: 'B1' } : {}) })
  // Heard before Baton knows itself that it stands there.
  await asTomas.event({ type: 'message', channel, ts: '1767.9', thread_ts: thread, text: 'Tomás accepted E-1001.', bot_id: 'B1' })
  expect((await says(office, one.path)).length).toBe(1)
  const { items } = (await office.as(maya).get(`${one.path}/deliveries`)).body
  expect(items.filter(({ what, state }: { what: string; state: string }) => what === 'thread' && state === 'sent').at(-1).address).toContain('/archives/')
})

test('what was changed or taken back there is so in Baton; a preview of a link changes nothing', async () => {
  const { office, one, channel, asTomas, reply } = await opened()
  const said = await reply(tomas, 'Which plan?')
  const message = { user: asTomas.id, ts: said.ts, thread_ts: said.thread_ts, text: 'Which plan, please?' }
  await asTomas.event({ type: 'message', subtype: 'message_changed', channel, message, previous_message: { ...message, text: 'Which plan?' } })
  expect(await says(office, one.path)).toEqual(['Tomás: Which plan, please? (edited)'])

  await asTomas.event({ type: 'message', subtype: 'message_changed', channel, message, previous_message: message })
  await asTomas.event({ type: 'message', subtype: 'message_deleted', channel, deleted_ts: said.ts, previous_message: message })
  expect(await says(office, one.path)).toEqual(['Tomás: (taken back)'])
})

test('a file that is shared there is told of by name and address', async () => {
  const { office, one, channel, thread, asMaya } = await opened()
  const files = [{ name: 'menu.png', permalink: 'https://northwind.slack.com/files/U1/F1/menu.png' }]
  await asMaya.event({ type: 'message', subtype: 'file_share', channel, ts: '1767.1', thread_ts: thread, text: 'Like this', files })
  expect(await says(office, one.path)).toEqual(['Maya: Like this\n📎 [menu.png](https://northwind.slack.com/files/U1/F1/menu.png)'])
})

test('what the author answers in the thread ends the wait for it', async () => {
  const { office, one, reply } = await opened()
  await one.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until: '2026-03-03T12:00:00Z' })
  await reply(maya, 'Agency.')
  expect((await office.as(tomas).get(one.path)).body).toMatchObject({ state: 'accepted', wait: null })
})

test('what the author answers below the direct message is a comment too, stands in the thread of the card, and follows what is changed of it', async () => {
  const { office, workspace, tell, one, asMaya } = await opened()
  const row = office.db.selectFrom('deliveries').select('receipt').where('what', '=', 'direct').where('state', '=', 'sent')
  const { channel, ts } = (await row.executeTakeFirstOrThrow()).receipt as unknown as { channel: string; ts: string }
  const said = { type: 'message', channel, channel_type: 'im', ts: '1767.2', thread_ts: ts, text: 'Agency.' }
  await asMaya.event(said)
  await asMaya.event(said, 'Ev-again')
  await tell(one.now().id)
  expect(await says(office, one.path)).toEqual(['Maya: Agency.'])
  expect((await workspace.standsIn('tier-2-escalations'))[0]?.replies.map(({ text }) => text)).toContain('Maya wrote: Agency.')

  const message = { user: asMaya.id, ts: '1767.2', thread_ts: ts, text: 'Agency, since May.' }
  await asMaya.event({ type: 'message', subtype: 'message_changed', channel, message, previous_message: { ...message, text: 'Agency.' } })
  expect(await says(office, one.path)).toEqual(['Maya: Agency, since May. (edited)'])
})

test('what was said in Baton is changed in the thread where it stands, and taken back there', async () => {
  const { office, workspace, tell, one } = await opened()
  await office.as(maya).post(`${one.path}/comments`, { text: 'Agency.' })
  await tell(one.now().id)
  const event = (await office.as(maya).get(`${one.path}/timeline`)).body.items.at(-1).id
  const lines = async () => (await workspace.standsIn('tier-2-escalations'))[0]?.replies.map(({ text }) => text).slice(1)
  expect(await lines()).toEqual(['Maya wrote: Agency.'])

  await office.as(maya).patch(`${one.path}/comments/${event}`, { text: 'Agency, since May.' })
  await tell(one.now().id)
  expect(await lines()).toEqual(['Maya wrote: Agency, since May.'])
  await office.as(maya).delete(`${one.path}/comments/${event}`)
  await tell(one.now().id)
  expect(await lines()).toEqual(['Maya took back a comment.'])
})

test('somebody whom Baton does not know is told where they wrote, and nobody else hears of that', async () => {
  const { office, hands, one, thread, asMaya, reply } = await opened()
  await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
  await reply(maya, 'Agency.')
  expect(hands.views.ephemeral).toEqual([{ user: asMaya.id, thread, text: expect.stringContaining(`Ask ${noor.name} to invite you`) }])
  expect(await says(office, one.path)).toEqual([])
})

test('what was said, changed and taken back while Baton was down is there after the next start, each once', async () => {
  const { office, workspace, one, channel, door, reply } = await opened()
  const [kept, taken] = [await reply(tomas, 'Which plan?'), await reply(tomas, 'Never mind.')]
  await reply(maya, 'Agency.', { heard: false })
  await workspace.as(tomas).chat.update({ channel, ts: kept.ts, text: 'Which plan, please?' })
  await workspace.as(tomas).chat.delete({ channel, ts: taken.ts })

  for (const _ of [1, 2]) await catchUp(door, new AbortController().signal)
  expect(await says(office, one.path)).toEqual(['Tomás: Which plan, please? (edited)', 'Tomás: (taken back)', 'Maya: Agency.'])
})

test('of what is closed, and of other threads, nothing is read', async () => {
  const { office, workspace, one, channel, door, asTomas, reply } = await opened()
  await one.move(maya, 'withdrawals', { reason: 'Solved.' })
  await reply(maya, 'Agency.', { heard: false })
  const asked = workspace.asked.length
  await catchUp(door, new AbortController().signal)
  expect(workspace.asked.length).toBe(asked)
  await asTomas.event({ type: 'message', channel, ts: '1767.3', text: 'Good morning.' })
  await asTomas.event({ type: 'message', channel, ts: '1767.4', thread_ts: '1767.3', text: 'Good morning to you.' })
  expect(await says(office, one.path)).toEqual([])
})

test.each(['pending', 'failed', 'unsure'] as const)(
  'an answer to a card of which Baton does not know yet that it is there (%s) becomes a comment as soon as it does',
  async (state) => {
    const { office, one, reply } = await opened()
    const cards = office.db.updateTable('deliveries').where('what', 'in', ['card', 'direct']).where('place', '=', 'slack')
    const { receipt } = await office.db
      .selectFrom('deliveries')
      .select('receipt')
      .where('what', '=', 'card')
      .where('receipt', 'is not', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    await cards.set({ receipt: null, state, claimed_until: new Date(Date.now() + 20_000), tried_at: new Date() }).execute()
    await reply(tomas, 'Which plan?')
    expect(await says(office, one.path)).toEqual([])
    const [heard] = await office.db.selectFrom('inbox').select('id').where('kind', '=', 'event').where('done_at', 'is', null).execute()

    await cards
      .where('what', '=', 'card')
      .set({ receipt: JSON.stringify(receipt), state: 'sent', claimed_until: null })
      .execute()
    await office.queue.soon(office.db, 'slack-heard', { id: heard?.id ?? '' })
    await expect.poll(() => says(office, one.path), { timeout: 20_000 }).toEqual(['Tomás: Which plan?'])
  },
)

test.each([
  ['nothing is on its way', { state: 'sent', receipt: null, claimed_until: null }],
  ['it was given up', { state: 'given-up', receipt: null }],
  ['it has been in doubt for long', { state: 'unsure', receipt: null, tried_at: new Date(Date.now() - 2 * 3_600_000) }],
] as const)('an answer in a thread of which Baton knows nothing is let go of when %s', async (_, values) => {
  const { office, one, reply } = await opened()
  await office.db.updateTable('deliveries').where('place', '=', 'slack').set(values).execute()
  await reply(tomas, 'Which plan?')
  expect(await says(office, one.path)).toEqual([])
  expect(await office.db.selectFrom('inbox').select('id').where('done_at', 'is', null).execute()).toEqual([])
})
