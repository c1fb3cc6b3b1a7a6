import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '#test/begun.ts'
import { maya, openOffice, tomas } from '#test/office.ts'
import { openSocketServer } from '#test/slack/socket.ts'
import { keepViews, wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'
import { openEars } from './open.ts'

/** Baton with a line to this Slack. */
async function connected({ away = 0 } = {}) {
  const [office, slack, socket] = [await openOffice(), await openSlack(), await openSocketServer()]
  await slack.linkEverybody(office.db)
  let left = away
  const views = keepViews(slack, { 'apps.connections.open': () => (left-- > 0 ? new Response('', { status: 503 }) : { ok: true, url: socket.url }) })
  const { db, queue, library, now, evidence } = office
  const door = {
    db,
    queue,
    library,
    store: await openStore(evidence),
    client: slack.client,
    desk: null,
    clock: now,
    log: openLog('silent'),
    address: 'https://baton.test',
  }
  const settings = { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: undefined, SLACK_API_URL: slack.apiUrl, BATON_URL: undefined }
  const ears = await openEars(door, settings)
  onTestFinished(async () => {
    await ears.close()
    await socket.close()
  })
  const idOf = async (person: typeof maya) => (await slack.as(person).auth.test()).user_id ?? ''
  await expect.poll(() => socket.connected(), { timeout: 20_000 }).toBe(1)
  return { office, views, socket, ears, idOf }
}

test('what comes over the line is acknowledged in time and acted upon; a modal with what becomes of it', async () => {
  const { office, views, socket, ears, idOf } = await connected()
  const one = await begin(office)
  const user = { id: await idOf(tomas) }
  const pressed = {
    type: 'block_actions',
    user,
    trigger_id: 'T1',
    actions: [{ type: 'button', action_id: 'accept', block_id: 'b', value: `${one.now().id} 2` }],
  }
  const { payload, ms } = await socket.say('interactive', pressed)
  expect([payload, ms < 3_000]).toEqual([{}, true])
  await ears.idle()
  expect((await one.read(maya)).body).toMatchObject({ state: 'accepted', holder: { person: { name: 'Tomás' } } })

  await socket.say('slash_commands', { command: '/escalate', text: '', user_id: await idOf(maya), trigger_id: 'T2', response_url: '' })
  await ears.idle()
  const view = views.newest()
  const submitted = { type: 'view_submission', user: { id: await idOf(maya) }, trigger_id: 'T3', view: { ...view, hash: 'h', state: { values: {} } } }
  expect((await socket.say('interactive', submitted)).payload).toMatchObject({ response_action: 'errors', errors: { ask: expect.any(String) } })
})

test('the same event down the line twice is acted upon once', async () => {
  const { views, socket, ears, idOf } = await connected()
  const event = { type: 'event_callback', event_id: 'Ev1', event: { type: 'app_home_opened', tab: 'home', user: await idOf(maya) } }
  await socket.say('events_api', event)
  await ears.idle()
  const first = views.homeOf(await idOf(maya))
  expect(wordsOf(first)).toContain('Nothing waits for you.')
  await socket.say('events_api', event)
  await ears.idle()
  expect(views.homeOf(await idOf(maya))).toBe(first)
})

test.each(['renew', 'cut'] as const)('a line that Slack has %s is opened again, and hears on', async (how) => {
  const { views, socket, ears, idOf } = await connected()
  socket[how]()
  await expect.poll(() => [socket.opened(), socket.connected()], { timeout: 20_000 }).toEqual([2, 1])
  await socket.say('events_api', { type: 'event_callback', event_id: 'Ev1', event: { type: 'app_home_opened', tab: 'home', user: await idOf(maya) } })
  await ears.idle()
  expect(views.homeOf(await idOf(maya))).toBeDefined()
})

test('a Slack that cannot be reached when Baton starts is heard as soon as it can', async () => {
  const { socket } = await connected({ away: 2 })
  expect(socket.opened()).toBe(1)
})
