import { expect, test, vi } from 'vitest'
import { begin } from '#test/begun.ts'
import { maya, tomas } from '#test/office.ts'
import { ledgerIn, openConnected, shownIn } from '#test/slack/told.ts'
import type { SlackWorkspace } from '#test/slack/workspace.ts'

const cards = async (workspace: SlackWorkspace) => (await workspace.standsIn('tier-2-escalations')).map(({ blocks }) => shownIn(blocks).split('\n')[1])

/** Slack, of which the answers to a method are lost, so many times, after it has done what it was asked. */
function loseAnswers(workspace: SlackWorkspace, method: string, times: number) {
  let left = times
  workspace.interfere(async (asked, said) => {
    if (asked !== method || left-- <= 0) return undefined
    await workspace.past.apiCall(method, Object.fromEntries(said))
    return new Response('bad gateway', { status: 502 })
  })
}

const anew = async ({ office, tell }: Pick<Awaited<ReturnType<typeof openConnected>>, 'office' | 'tell'>, id: string) => {
  await office.db.updateTable('deliveries').set({ next_at: null }).execute()
  await tell(id)
}

test.each([
  ['a card', 'submitted', 1],
  ['a line of its thread', 'accepted', 2],
  ['a direct message', 'accepted', 3],
] as const)('of which the answer was lost, %s is found again and stands there once', async (_, state, which) => {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const { id } = (await begin(office, state)).now()
  let posts = 0
  workspace.interfere(async (method, said) => {
    if (method !== 'chat.postMessage' || ++posts !== which) return undefined
    await workspace.past.apiCall(method, Object.fromEntries(said))
    return new Response('bad gateway', { status: 502 })
  })
  await tell(id)
  expect((await ledgerIn(office)).filter((line) => line.includes('unsure Slack, or something on the way to it'))).toHaveLength(1)

  await anew(connected, id)

  const stands = await workspace.standsIn('tier-2-escalations')
  expect([stands.length, stands[0]?.replies.length, (await workspace.toldTo(maya)).length]).toEqual(state === 'submitted' ? [1, 0, 0] : [1, 1, 1])
  expect((await ledgerIn(office)).every((line) => /sent|replaced/.test(line))).toBe(true)
})

test('what is not found again is said again', async () => {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const { id } = (await begin(office)).now()
  workspace.interfere((method) => (method === 'chat.postMessage' ? new Response('bad gateway', { status: 502 }) : undefined))
  await tell(id)
  workspace.interfere(() => undefined)
  await anew(connected, id)
  expect(await cards(workspace)).toEqual(['In the Tier 2 queue since 13:00 · for *Tier 2*'])
})

test('as long as it cannot be looked for, nothing is said again', async () => {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const { id } = (await begin(office)).now()
  loseAnswers(workspace, 'chat.postMessage', 1)
  await tell(id)
  for (const answer of [
    () => Response.json({ ok: false, error: 'missing_scope', needed: 'channels:history' }),
    () => new Response('', { status: 500 }),
    () => new Response('', { status: 429, headers: { 'retry-after': '0' } }), // last, because it is waited for: a second at least
  ]) {
    workspace.interfere((method) => (method === 'conversations.history' ? answer() : undefined))
    await anew(connected, id)
    expect((await ledgerIn(office))[0]).toContain('card unsure')
  }
  workspace.interfere(() => undefined)
  await vi.waitFor(
    async () => {
      await anew(connected, id)
      expect(await ledgerIn(office)).toEqual(['card sent'])
    },
    { timeout: 20_000, interval: 200 },
  )
  expect(await cards(workspace)).toHaveLength(1)
})

test('what was given up in doubt is looked for when somebody has it tried again', async () => {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const { id } = (await begin(office)).now()
  loseAnswers(workspace, 'chat.postMessage', 1)
  await office.db
    .updateTable('deliveries')
    .set({ patient_since: new Date(Date.now() - 25 * 3_600_000) })
    .execute()
  await tell(id)
  expect((await ledgerIn(office))[0]).toContain('card given-up')
  const [card] = (await office.as(tomas).get('/api/deliveries')).body.items

  await office.as(tomas).post(`/api/deliveries/${card.id}/retries`)
  await tell(id)

  expect(await ledgerIn(office)).toEqual(['card sent'])
  expect(await cards(workspace)).toHaveLength(1)
})

test('a card that somebody took out is posted anew, once, even when the answer to that is lost', async () => {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const one = await begin(office)
  const { id } = one.now()
  await tell(id)
  const [first] = await workspace.standsIn('tier-2-escalations')
  await workspace.client.chat.delete({ channel: await workspace.channelId('tier-2-escalations'), ts: first?.ts ?? '' })
  await one.move(tomas, 'acceptances')
  loseAnswers(workspace, 'chat.postMessage', 1)

  await tell(id)
  await anew(connected, id)

  const stands = await workspace.standsIn('tier-2-escalations')
  expect(stands.map(({ blocks }) => shownIn(blocks).split('\n')[1])).toEqual(['With Tomás (Tier 2) since 13:00 · for *Tier 2*'])
  expect(stands[0]?.replies.map(({ text }) => text)).toEqual(['Tomás accepted E-1001.'])
})

test('a rate limit holds for everybody: nobody asks Slack again before it is over', async () => {
  const { office, workspace, tell } = await openConnected()
  const [one, other] = [await begin(office), await begin(office)]
  workspace.interfere((method) => (method === 'chat.postMessage' ? new Response('', { status: 429, headers: { 'retry-after': '30' } }) : undefined))
  await tell(one.now().id)
  const asked = workspace.asked.length

  await tell(other.now().id)

  expect(workspace.asked.length).toBe(asked)
  expect(await ledgerIn(office)).toEqual(['card failed Slack asks Baton to wait.', 'card failed Slack asks Baton to wait.'])
  const rows = await office.db.selectFrom('deliveries').select('next_at').where('place', '=', 'slack').execute()
  for (const { next_at } of rows) expect((next_at?.getTime() ?? 0) - Date.now()).toBeGreaterThan(25_000)
})

test('it stands there whether Slack says at which address or not', async () => {
  const { office, workspace, tell } = await openConnected()
  const { id } = (await begin(office)).now()
  workspace.interfere((method) => (method === 'chat.getPermalink' ? Response.json({ ok: false, error: 'internal_error' }) : undefined))
  await tell(id)
  expect(await ledgerIn(office)).toEqual(['card sent'])
})

test('without its card a line of the thread has no place, and says so', async () => {
  const { office, workspace, tell } = await openConnected()
  const one = await begin(office, 'accepted')
  workspace.interfere((method, said) =>
    method === 'chat.postMessage' && said.get('metadata') && !said.get('thread_ts') ? Response.json({ ok: false, error: 'restricted_action' }) : undefined,
  )
  await tell(one.now().id)
  expect((await ledgerIn(office))[2]).toContain('thread given-up The card is not in Slack, so it has no thread to say this in')
})

test('a line of the thread waits for a card that is tried again before it', async () => {
  const { office, channel, tell } = await openConnected()
  const one = await begin(office, 'accepted')
  await tell(one.now().id)
  const rows = await office.db.selectFrom('deliveries').selectAll().where('place', '=', 'slack').where('what', '=', 'thread').execute()
  const [row] = rows
  if (!row) throw new Error('nothing was said in the thread')
  const delivery = {
    id: row.id,
    escalation: row.escalation_id,
    event: row.event_id,
    what: row.what,
    topic: null,
    facts: {},
    standings: {},
    triedAt: office.now(),
  }
  await office.db.updateTable('deliveries').set({ state: 'failed' }).where('what', '=', 'card').execute()
  expect(await channel.deliver(delivery)).toMatchObject({ result: 'later' })
  await office.db.updateTable('deliveries').set({ state: 'given-up' }).where('what', '=', 'card').execute()
  expect(await channel.deliver(delivery)).toMatchObject({ result: 'refused' })
})
