import { Writable } from 'node:stream'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#src/evidence/store.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '#test/begun.ts'
import { openOffice, tomas } from '#test/office.ts'
import { signature } from '#test/slack/hands.ts'
import { openSocketServer } from '#test/slack/socket.ts'
import { openSlack } from '#test/slack/workspace.ts'
import { openEars } from './open.ts'

const secret = '0123456789abcdef0123456789abcdef'

/** Baton hearing Slack, by requests or over a line, with what it logs. */
async function opened() {
  const [office, slack] = [await openOffice(), await openSlack()]
  await slack.linkEverybody(office.db)
  const lines: { level: number; msg: string; err?: object }[] = []
  const log = openLog(
    'info',
    new Writable({
      write: (line, _, done) => {
        lines.push(JSON.parse(String(line)))
        done()
      },
    }),
  )
  const ground = { ...office, store: await openStore(office.evidence), client: slack.client, clock: office.now, log, address: 'https://baton.test' }
  const ears = await openEars(ground, {
    SLACK_SIGNING_SECRET: secret,
    BATON_URL: 'https://baton.test',
    SLACK_API_URL: slack.apiUrl,
    SLACK_APP_TOKEN: undefined,
  })
  onTestFinished(() => ears.close())
  slack.interfere((method) => (method.startsWith('views.') || method === 'chat.unfurl' ? Response.json({ ok: true, view: { id: 'V1' } }) : undefined))
  const { user_id: user = '' } = await slack.as(tomas).auth.test()
  const one = await begin(office, 'submitted')
  slack.faults.length = 0
  async function say(body: unknown, form = false) {
    const text = form ? `payload=${encodeURIComponent(JSON.stringify(body))}` : JSON.stringify(body)
    const headers = { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json', ...signature(text) }
    const answer = await ears.answer?.(new Request('https://baton.test/slack/events', { method: 'POST', body: text, headers }))
    await new Promise(setImmediate) // what is answered before it is acted upon is in hand by then
    await ears.idle()
    slack.faults.length = 0
    return answer?.status
  }
  const faults = () => lines.filter(({ level, err }) => level >= 50 || err !== undefined)
  return { office, ground, slack, say, lines, faults, user, id: one.now().id }
}

const view = { id: 'V1', type: 'modal', title: { type: 'plain_text', text: 'x' }, private_metadata: '{}', blocks: [], state: { values: {} } }

/** What the window “answer” holds when it is filled in. */
const answered = { state: { values: { text: { text: { value: 'Yes.' } } } } }

/** Well-formed ones; each is broken in the tests below. */
const whole = (user: string, id: string) => [
  { type: 'block_actions', trigger_id: 't', user: { id: user }, actions: [{ type: 'button', action_id: 'accept', block_id: 'b', value: `${id} 1` }] },
  {
    type: 'block_actions',
    trigger_id: 't',
    user: { id: user },
    actions: [{ type: 'button', action_id: 'known-not', block_id: 'b', value: 'article x' }],
    view: { ...view, callback_id: 'case' },
  },
  { type: 'view_submission', trigger_id: 't', user: { id: user }, view: { ...view, callback_id: 'decide', private_metadata: `${id} 1` } },
  { type: 'view_submission', trigger_id: 't', user: { id: user }, view: { ...view, callback_id: 'return', private_metadata: `${id} 1` } },
  { type: 'view_submission', trigger_id: 't', user: { id: user }, view: { ...view, callback_id: 'case' } },
  { type: 'shortcut', trigger_id: 't', user: { id: user }, callback_id: 'escalate' },
  { type: 'message_action', trigger_id: 't', user: { id: user }, callback_id: 'escalate-message', channel: { id: 'C1' }, message: { ts: '1.1', text: 'How?' } },
  { type: 'event_callback', event_id: 'e', event: { type: 'message', user, channel: 'C1', ts: '1.1', thread_ts: '1.0', text: 'x' } },
  { type: 'event_callback', event_id: 'e', event: { type: 'app_home_opened', user, tab: 'home' } },
  {
    type: 'event_callback',
    event_id: 'e',
    event: { type: 'link_shared', user, channel: 'C1', message_ts: '1.1', links: [{ url: 'https://baton.test/escalations/E-1001' }] },
  },
]

test('each strange thing is acknowledged, logged in one line, and no fault', async () => {
  const { say, lines, faults, user, id } = await opened()
  const [press, , , , submit] = whole(user, id)
  const button = (value: unknown, action_id = 'accept') => ({ ...press, actions: [{ type: 'button', action_id, block_id: 'b', value }] })
  const strange: Record<string, unknown> = {
    'a window that nobody knows': { ...submit, view: { ...view, callback_id: 'nobody' } },
    'a window without blocks': { ...submit, view: { ...view, callback_id: 'case', blocks: undefined } },
    'a window without state': { ...submit, view: { ...view, callback_id: 'decide', state: undefined } },
    'no window': { ...submit, view: null },
    'what a window bears is no JSON': { ...submit, view: { ...view, callback_id: 'case', private_metadata: '{' } },
    'a window that bears no id': { ...submit, view: { ...view, callback_id: 'decide', private_metadata: 'x y' } },
    'a value that is no id': button('no id'),
    'a value with another version': button(`${id} -1`),
    'a value with NUL': button('\0'),
    'no value': button(undefined),
    'a number for a value': button(5),
    'a window for no escalation': button('', 'decide'),
    'no actions': { ...press, actions: [] },
    'actions that are none': { ...press, actions: [null] },
    'no user': { ...press, user: undefined },
    'an event of nothing': { type: 'event_callback', event_id: 'e1', event: null },
    'an event that nobody knows': { type: 'event_callback', event_id: 'e2', event: { type: 'team_join', user: {} } },
    'a kind that nobody knows': { type: 'something', trigger_id: 't' },
    'no kind': {},
    'deep nesting': { ...press, more: JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) },
  }
  let at = 0
  for (const [what, body] of Object.entries(strange)) {
    lines.length = 0
    const status = await say({ ...(body as object), ...('trigger_id' in (body as object) ? { trigger_id: `s${at++}` } : {}) }, true)
    expect([what, status, faults()]).toEqual([what, 200, []])
    if (what !== 'a window that nobody knows') expect([what, lines.map(({ msg }) => msg)]).toEqual([what, [expect.stringContaining('is not understood')]])
  }
  for (const id of ['a\0b', '\0']) expect(await say({ ...press, trigger_id: id }, true)).toBe(200)
  expect(faults()).toEqual([])
})

test.each(['57P01', '57P03', '53300', '55P03', '53100'])('an outage is told in one line of the log, without a stack: %s', async (code) => {
  const { office, say, lines, user, id } = await opened()
  await sql.raw(`create function away() returns trigger language plpgsql as $$ begin raise 'away' using errcode = '${code}'; end $$`).execute(office.db)
  await sql.raw('create trigger away after insert on events for each row execute function away()').execute(office.db)
  const { version } = await office.db.selectFrom('escalations').select('version').executeTakeFirstOrThrow()
  const [press, , decide] = whole(user, id)
  const accept = { ...press, actions: [{ type: 'button', action_id: 'accept', block_id: 'b', value: `${id} ${version}` }] }
  for (const [at, body] of [accept, { ...decide, view: { ...view, callback_id: 'answer', private_metadata: `${id} 1`, ...answered } }].entries()) {
    lines.length = 0
    expect(await say({ ...body, trigger_id: `o${at}` }, true)).toBe(200)
    expect(lines).toEqual([expect.objectContaining({ level: 40, outage: expect.any(String), msg: 'what Slack said met an outage' })])
    expect(JSON.stringify(lines)).not.toMatch(/"err"|"stack"/)
  }
})

test('what Baton has no listener for is acknowledged, and named in one line without what a person wrote', async () => {
  const { say, lines, faults, user, id } = await opened()
  const [press, , , , submit, shortcut, onMessage] = whole(user, id)
  const long = 'x'.repeat(300)
  const action = (action_id: string, more = {}) => ({ ...press, actions: [{ type: 'button', action_id, block_id: 'b', value: 'secret', ...more }] })
  const unknown: [object, { type: string; name: string }][] = [
    [action('old-button'), { type: 'block_actions', name: 'old-button' }],
    [action('acceptance'), { type: 'block_actions', name: 'acceptance' }],
    [action(long), { type: 'block_actions', name: 'x'.repeat(100) }],
    [
      action('old-select', { type: 'static_select', selected_option: { value: 'secret', text: { text: 'secret' } } }),
      { type: 'block_actions', name: 'old-select' },
    ],
    [
      { ...submit, view: { ...view, callback_id: 'old-window', private_metadata: 'secret' } },
      { type: 'view_submission', name: 'old-window' },
    ],
    [
      { ...shortcut, callback_id: 'old-shortcut' },
      { type: 'shortcut', name: 'old-shortcut' },
    ],
    [
      { ...onMessage, callback_id: long, message: { ts: '1.1', text: 'secret' } },
      { type: 'message_action', name: 'x'.repeat(100) },
    ],
    [
      { command: '/old', text: 'secret', user_id: user },
      { type: 'command', name: '/old' },
    ],
    [
      { type: 'event_callback', event: { type: 'team_join', user: { real_name: 'secret' } } },
      { type: 'event_callback', name: 'team_join' },
    ],
    [
      { type: 'event_callback', event: { type: long, text: 'secret' } },
      { type: 'event_callback', name: 'x'.repeat(100) },
    ],
    [
      { type: 'view_closed', view: { ...view, callback_id: 'case' } },
      { type: 'view_closed', name: 'case' },
    ],
  ]
  for (const [at, [body, named]] of unknown.entries()) {
    lines.length = 0
    const status = await say({ ...body, trigger_id: `u${at}`, event_id: `u${at}` }, true)
    expect([named, status, faults()]).toEqual([named, 200, []])
    expect(lines).toEqual([expect.objectContaining({ ...named, level: 40 })])
    expect(JSON.stringify(lines)).not.toContain('secret')
  }
  lines.length = 0
  for (const [at, body] of [press, shortcut].entries()) await say({ ...body, trigger_id: `k${at}` }, true)
  expect(lines).toEqual([])
})

const junk = fc.oneof(
  fc.constantFrom(null, undefined, '', '\0', 'x y', -1, 1e300, true, [], {}, [null], { values: null }, '𝒳'.repeat(3)),
  fc.jsonValue({ maxDepth: 2 }),
)

/** The same with one of its members, however deep, replaced or left out. */
function broken(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path
  if (typeof value !== 'object' || value === null || step === undefined) return by
  const names = Object.keys(value)
  if (names.length === 0) return by
  const name = names[step % names.length] ?? ''
  const changed = broken((value as Record<string, unknown>)[name], rest, by)
  return Array.isArray(value) ? value.map((one, at) => (String(at) === name ? changed : one)) : { ...value, [name]: changed }
}

test('whatever of a signed payload is broken, it is acknowledged and no fault', { timeout: 120_000 }, async () => {
  const { say, faults, user, id } = await opened()
  const all = whole(user, id)
  let at = 0
  const property = fc.asyncProperty(fc.nat(all.length - 1), fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), junk, async (which, path, by) => {
    at++
    const body = broken({ ...all[which], trigger_id: `p${at}`, event_id: `p${at}` }, path, by)
    expect([await say(body, true), faults()]).toEqual([200, []])
  })
  await fc.assert(property, { numRuns: 250 })
})

test('the same over a line of its own', async () => {
  const socket = await openSocketServer()
  onTestFinished(async () => void (await socket.close()))
  const { ground, slack, lines, faults, user, id } = await opened()
  slack.interfere((method) => (method === 'apps.connections.open' ? Response.json({ ok: true, url: socket.url }) : undefined))
  const ears = await openEars(ground, { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: undefined, SLACK_API_URL: slack.apiUrl, BATON_URL: undefined })
  onTestFinished(() => ears.close())
  const [press, , , , submit] = whole(user, id)
  const said = [
    { ...press, trigger_id: 'l1', actions: [{ type: 'button', action_id: 'accept', value: 'no id' }] },
    { ...submit, trigger_id: 'l2', view: { ...view, callback_id: 'nobody' } },
    { ...submit, trigger_id: 'l3', view: {} },
    { ...press, trigger_id: 'l\0', actions: null },
  ]
  await expect.poll(() => socket.connected(), { timeout: 20_000 }).toBeGreaterThan(0)
  for (const payload of said) await socket.say('interactive', payload)
  await ears.idle()
  expect(faults()).toEqual([])
  expect(lines.filter(({ msg }) => msg.includes('is not understood')).length).toBe(3)
})
