import { describe, expect, test } from 'vitest'
import type { Done } from '#src/deliveries/helpdesk.ts'
import { openGround } from './ground.ts'
import { begun, happen } from './world.ts'

const ground = await openGround({ checked: true })
const id = '215470012345'
const address = `https://app.intercom.com/a/inbox/abc123/inbox/conversation/${id}`
const ticket = { id, url: address }

/** What it came to, where it has to be done. */
function done<T>(outcome: Done<T>): T {
  if (outcome.result !== 'done') throw new Error(outcome.reason)
  return outcome
}

const aTicket = { kind: 'ticket', id: '215470099999', number: '4711' } as const

describe('a ticket is found', () => {
  test.each([address, `https://app.intercom.com/a/inbox/_/inbox/conversation/${id}`, id, `#${id}`])('by %s', async (written) => {
    begun(ground.world(), { id })
    expect(await ground.desk().find(written)).toEqual({ result: 'done', ticket })
  })

  test.each(['eu', 'au'])('by an address in the region %s', async (region) => {
    const there = `https://app.${region}.intercom.com/a/inbox/abc123/inbox/conversation/${id}`
    begun(ground.enter({ app: { id_code: 'abc123', name: 'Northwind', region: region.toUpperCase() } }), { id })
    expect(await ground.desk().find(there)).toEqual({ result: 'done', ticket: { id, url: there } })
  })

  test.each(['4711', 'Ticket #4711', aTicket.id])('by what people see of a ticket, or its id: %s', async (written) => {
    begun(ground.world(), aTicket)
    expect(await ground.desk().find(written)).toMatchObject({ ticket: { id: `ticket-${aTicket.id}`, url: expect.stringContaining(aTicket.id) } })
  })

  test('once, and is known from then on', async () => {
    begun(ground.world(), { id })
    const desk = ground.desk()
    await desk.find(address)
    const asked = ground.front.sent.length
    expect(await desk.find(address)).toEqual({ result: 'done', ticket })
    expect(ground.front.sent.length).toBe(asked)
  })

  test.each([
    [
      '777000777000',
      'Intercom has no conversation or ticket 777000777000 (any more): it was deleted or merged into another one, or it is in another workspace.',
    ],
    [
      `https://app.eu.intercom.com/a/inbox/abc123/inbox/conversation/${id}`,
      'is in Intercom’s region Europe, and Baton is connected with “Northwind Support” in USA',
    ],
    [`https://app.intercom.com/a/inbox/zzz999/inbox/conversation/${id}`, 'is in another workspace (zzz999) than “Northwind Support” (abc123)'],
    ['https://acme.zendesk.com/agent/tickets/77', 'is no address in Intercom'],
  ])('or is not: %s', async (written, reason) => {
    begun(ground.world(), { id })
    expect(await ground.desk().find(written)).toEqual({ result: 'refused', reason: expect.stringContaining(reason) })
  })
})

test('everything that is known of a conversation is read', async () => {
  const world = ground.world()
  const talk = begun(world, { id, admin: '901', linked: [{ type: 'ticket', id: aTicket.id }] })
  happen(world, talk, { part_type: 'comment', body: '<p>Let me look.</p><p>One moment.</p>' }, '901')
  happen(world, talk, { part_type: 'note', body: '<p>Never seen this.</p>' }, '901')
  happen(world, talk, { part_type: 'close', at: world.now() - 5 }, '902')
  const { context } = done(await ground.desk().read(ticket))

  expect(context).toEqual({
    ...ticket,
    number: null,
    subject: 'Copying templates',
    state: 'open',
    contact: { name: 'Ana Lima', email: 'ana@northwind.example', attributes: { persona: 'agency', sites: 25 } },
    company: { name: 'Northwind', plan: 'Agency', monthlySpend: 1900, size: 40, attributes: { health: 'healthy' } },
    tags: ['vip'],
    team: 'Tier 1',
    assignee: 'maya@example.com',
    touched: { tags: { by: 'Maya', at: new Date(talk.created * 1_000).toISOString() }, state: { by: 'Tomás', at: expect.any(String) } },
    messages: [
      { from: 'Ana Lima', text: 'Can we copy our templates to eleven other workspaces?', at: expect.any(String) },
      { from: 'Maya', text: 'Let me look.\n\nOne moment.', at: expect.any(String) },
    ],
    linked: [{ id: `ticket-${aTicket.id}`, url: expect.any(String) }],
  })
})

test('the last ten messages are read, and no note among them', async () => {
  const world = ground.world()
  const talk = begun(world, { id })
  for (let at = 1; at <= 12; at++) happen(world, talk, { part_type: at % 6 === 0 ? 'note' : 'comment', body: `<p>${at}</p>` }, '901')
  const { messages } = done(await ground.desk().read(ticket)).context
  expect(messages.map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5', '7', '8', '9', '10', '11'])
})

test('a conversation of nobody with nothing in it is read, too', async () => {
  const world = ground.enter({ contacts: [], companies: [], tags: [] })
  begun(world, { id, contact: '6762f0dd1bb69f9f2193bb99', tags: [], team: null, title: '', body: '', open: false })
  expect(done(await ground.desk().read(ticket)).context).toMatchObject({
    subject: null,
    state: 'closed',
    contact: null,
    company: null,
    team: null,
    messages: [],
    touched: {},
  })
})

test('a ticket is read, whose tags Intercom does not say', async () => {
  begun(ground.world(), { ...aTicket, admin: '902', team: '42' })
  const { context } = done(await ground.desk().read({ id: `ticket-${aTicket.id}`, url: null }))
  expect(context).toMatchObject({ number: '4711', subject: 'Copying templates', team: 'Tier 2', assignee: 'tomas@example.com', tags: null })
})

describe.each([
  ['conversation', { id }],
  ['ticket', aTicket],
])('a %s', (kind, written) => {
  const there = { id: kind === 'ticket' ? `ticket-${written.id}` : written.id, url: null }

  test('is tagged by a tag that is made when there is none, and untagged again', async () => {
    const talk = begun(ground.world(), written)
    const desk = ground.desk()
    const names = () => talk.tags.map((tag) => ground.world().tags.find((one) => one.id === tag.id)?.name)

    for (const _ of ['once', 'twice']) done(await desk.tag(there, 'needs-triage'))
    expect(names()).toEqual(['vip', 'needs-triage'])
    expect(ground.world().tags.map(({ name }) => name)).toEqual(['vip', 'needs-triage'])

    for (const name of ['needs-triage', 'needs-triage', 'never-there']) done(await desk.untag(there, name))
    expect(names()).toEqual(['vip'])
  })

  test('is handed to a team and to a colleague, who then has it alone', async () => {
    const talk = begun(ground.world(), { ...written, admin: '901' })
    const desk = ground.desk()

    done(await desk.assign(there, { team: 'Tier 2' }))
    expect(talk).toMatchObject({ team: '42', admin: null })
    talk.admin = '902'
    done(await desk.assign(there, { team: 'Tier 2' }))
    expect(talk).toMatchObject({ team: '42', admin: '902' })
    done(await desk.assign(there, { agent: 'maya@example.com' }))
    expect(talk).toMatchObject({ team: null, admin: '901' })
  })

  test('gets a note for colleagues, which is found by its mark', async () => {
    const talk = begun(ground.world(), written)
    const desk = ground.desk()
    const text = 'Escalated as E-1001: https://baton.example.com/escalations/E-1001\n\nThe ask\nIs <b> & "c" so?'
    done(await desk.note(there, { mark: 'one', text }))
    done(await desk.note(there, { mark: 'two', text: 'Accepted by Tomás.' }))

    expect(talk.parts.map(({ part_type }) => part_type)).toEqual(['note', 'note'])
    expect(talk.parts[0]?.body).toBe(
      '<p>Escalated as E-1001: <a href="https://baton.example.com/escalations/E-1001#note-one">https://baton.example.com/escalations/E-1001</a></p><p>The ask<br>Is &#60;b&#62; &#38; &#34;c&#34; so?</p>',
    )
    expect(done(await desk.notes(there)).notes).toMatchObject([
      { mark: 'one', by: null },
      { mark: 'two', by: null },
    ])
  })
})

test('notes of colleagues are theirs, even with Baton’s words in them', async () => {
  const world = ground.world()
  const talk = begun(world, { id })
  const desk = ground.desk()
  done(await desk.note(ticket, { mark: 'one', text: 'See https://baton.example.com/escalations/E-1001.' }))
  happen(world, talk, { part_type: 'note', body: talk.parts[0]?.body ?? '' }, '901')

  expect(done(await desk.notes(ticket)).notes).toMatchObject([
    { mark: 'one', by: null },
    { mark: null, by: { name: 'Maya', email: 'maya@example.com' } },
  ])
})

test.each([
  [{ team: 'Tier 9' }, 'Intercom has no team “Tier 9”: make it'],
  [{ agent: 'nobody@example.com' }, 'Intercom has no teammate with the address nobody@example.com: invite them'],
])('whom Intercom does not know is said: %o', async (to, reason) => {
  begun(ground.world(), { id })
  expect(await ground.desk().assign(ticket, to)).toEqual({ result: 'refused', reason: expect.stringContaining(reason) })
})

test('a team that was made meanwhile is found', async () => {
  const talk = begun(ground.world(), { id })
  const desk = ground.desk()
  done(await desk.assign(ticket, { team: 'Tier 2' }))
  ground.world().teams.push({ id: '43', name: 'Tier 3' })
  done(await desk.assign(ticket, { team: 'tier 3' }))
  expect(talk.team).toBe('43')
})

test('a macro is found by its name on whichever page, and read with the version that has macros', async () => {
  const world = ground.world()
  for (let at = 1; at <= 120; at++)
    world.macros.push({ id: String(at), name: `Macro ${at}`, body: '', body_text: `Text ${at}`, updated_at: '2026-11-01T00:00:00Z' })
  expect(await ground.desk().macro('Macro 120')).toEqual({ result: 'done', text: 'Text 120' })
  expect(await ground.desk().macro('macro 60 ')).toEqual({ result: 'done', text: 'Text 60' })
  expect(await ground.desk().macro('None')).toEqual({ result: 'done', text: null })
  expect(new Set(ground.front.sent.map(({ version }) => version))).toEqual(new Set(['2.16']))
})

test('of a macro the HTML is read, which keeps its lines apart, with what Intercom fills in', async () => {
  const body = '<p>Ticket: <attribute key="conversation.id" default=""/></p><ul><li>Steps</li></ul>'
  ground.world().macros.push({ id: '1', name: 'Ours', body, body_text: 'Ticket: {{conversation.id}} Steps', updated_at: '2026-11-01T00:00:00Z' })
  const { text } = done(await ground.desk().macro('Ours'))
  expect(text?.split('\n').filter((line) => line !== '')).toEqual(['Ticket: {{conversation.id}}', '- Steps'])
})

test.each([
  ['unknown', 'Intercom does not tell the macros of this workspace to apps'],
  ['forbidden', 'give the app the permissions that docs/intercom.md lists'],
] as const)('macros that cannot be read are no fault: %s', async (fault, reason) => {
  ground.front.interfere(({ path }) => (path.startsWith('/macros') ? fault : undefined))
  expect(await ground.desk().macro('Ours')).toEqual({ result: 'refused', reason: expect.stringContaining(reason) })
})

test('what changed is told, the longest ago first, and what is new may be told again', async () => {
  const world = ground.world()
  const now = world.now()
  begun(world, { id: '215470000001', updated: now - 300 })
  begun(world, { id: '215470000002', updated: now - 30 })
  begun(world, { ...aTicket, updated: now - 100 })
  begun(world, { id: '215470000003', updated: now - 9_000 })
  const { tickets, until } = done(await ground.desk().changed(new Date((now - 300) * 1_000)))

  expect(tickets.map((ticket) => ticket.id)).toEqual(['215470000001', `ticket-${aTicket.id}`, '215470000002'])
  expect(until.getTime()).toBeLessThan(now * 1_000)
  expect(until.getTime()).toBeGreaterThan((now - 60) * 1_000)
})

test('a thousand conversations that changed in a minute cost at most twenty calls, and all of them are told', async () => {
  const world = ground.world()
  const now = world.now()
  for (let at = 0; at < 1_000; at++) begun(world, { id: String(215_470_100_000 + at), updated: now - (at % 60) })
  const { tickets } = done(await ground.desk().changed(new Date((now - 60) * 1_000)))
  expect(new Set(tickets.map((ticket) => ticket.id)).size).toBe(1_000)
  expect(ground.front.sent.length).toBeLessThanOrEqual(20)
})

test('what is too much for once is told in parts, and nothing of it is left out', async () => {
  const world = ground.world()
  const now = world.now()
  for (let at = 0; at < 4_000; at++) begun(world, { id: String(215_470_100_000 + at), updated: now - 4_000 + at })
  const told = new Set<string>()
  let since = new Date((now - 4_000) * 1_000)
  for (let asked = 0; asked < 10 && told.size < 4_000; asked++) {
    ground.front.sent.length = 0
    const { tickets, until } = done(await ground.desk().changed(since))
    for (const one of tickets) told.add(one.id)
    since = until
    expect(ground.front.sent.length).toBeLessThanOrEqual(20)
  }
  expect(told.size).toBe(4_000)
})
