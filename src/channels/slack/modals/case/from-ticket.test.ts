import { expect, test } from 'vitest'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import { findEscalation } from '#src/escalations/find.ts'
import { changeMapping } from '#src/workspace/mapping.ts'
import { completeCase } from '#test/cases.ts'
import { deskOf, northwind } from '#test/desk.ts'
import { maya, noor, openOffice } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { proposal, typed } from '#test/slack/typed-case.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

/** Maya in Slack, beside this help desk. */
async function opened(desk: HelpDesk | null) {
  const office = await openOffice({ desk })
  const slack = await openSlack()
  const hands = await openHands(office, slack)
  const initial = (block: string) => JSON.stringify(hands.views.newest().blocks.find(({ block_id }) => block_id === block))
  return { office, slack, hands, asMaya: await hands.as(maya), initial, words: () => wordsOf(hands.views.newest()) }
}

const desk = async (changes: Partial<HelpDesk> = {}) => ({ ...(await deskOf(northwind)).desk, ...changes })
const never = () => new Promise<never>(() => {})
const nothing = 'Nothing is filled in from the ticket.'

test.each([completeCase.ticket, '215470012345', '#215470012345'])('the command with a ticket (%s) opens the window with its customer', async (written) => {
  const { office, asMaya, initial, words, hands } = await opened(await desk())
  await asMaya.command(written)

  expect(words()).toContain('In the help desk: “Copying templates”. Filled in from there: Customer, Plan type or account health.')
  expect([initial('customer.name'), initial('customer.plan')].join()).toMatch(/"initial_value":"Northwind".*"initial_value":"Agency"/)
  expect(JSON.stringify(hands.views.newest())).not.toContain('Rosa')

  const { 'customer.name': _, 'customer.plan': __, ...rest } = typed
  await asMaya.submit(hands.views.newest(), { ...rest, ...proposal })
  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({ state: 'submitted', case: { customer: { name: 'Northwind', plan: 'Agency' } } })
})

test('each field comes from where the workspace’s mapping says, and one that cannot be filled says why', async () => {
  const { office, asMaya, initial, words } = await opened(await desk())
  const from = (source: string) => ({ from: [source], words: [] })
  await changeMapping(office.context(noor), {
    persona: from('contact.attributes.kind'),
    health: from('company.attributes.health'),
    plan: from('contact.attributes.tier'),
  })
  await asMaya.command(completeCase.ticket)

  expect([initial('customer.persona'), initial('customer.health')].join()).toMatch(/"initial_option":.*"agency".*"initial_option":.*"at-risk"/)
  expect(initial('customer.plan')).not.toContain('initial')
  expect(words()).toContain('Plan type or account health: The help desk has no “tier” for this contact.')
})

test('a slow help desk keeps no window: it is opened in Slack’s time, says so, and what is answered later touches nothing', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const known = await desk()
  const slow = { ...known, read: (ticket: Parameters<HelpDesk['read']>[0]) => promise.then(() => known.read(ticket)) }
  const { asMaya, initial, words, hands } = await opened(slow)
  const started = performance.now()
  await asMaya.command(completeCase.ticket)

  expect(performance.now() - started).toBeLessThan(2_400)
  expect(words()).toContain(`${nothing} The help desk did not answer in time.`)
  expect(initial('ticket')).toContain(completeCase.ticket)
  const before = hands.views.newest()
  resolve()
  await new Promise((done) => setTimeout(done, 300))
  expect(hands.views.newest()).toEqual(before)
})

const busy = async () => ({ result: 'later', reason: 'Northwind’s desk asks Baton to wait.', seconds: 7 }) as const
const torn = () => Promise.reject(new Error('7.json is no ticket'))

test.each([
  ['that never answers', { find: never }, 'The help desk did not answer in time.'],
  ['that asks to wait', { find: busy }, 'Northwind’s desk asks Baton to wait. Try again in a while, or write it by hand.'],
  ['that meets a fault', { read: torn }, 'Baton met a fault of its own; its log says which.'],
])('a help desk %s opens the window all the same, and the window says so', async (_, changes: Partial<HelpDesk>, reason) => {
  const { asMaya, initial, words, hands } = await opened(await desk(changes))
  await asMaya.command(completeCase.ticket)

  expect(hands.views.count()).toBe(1)
  expect(words()).toContain(`${nothing} ${reason}`)
  expect(initial('ticket')).toContain(completeCase.ticket)
  expect(initial('customer.name')).not.toContain('initial')
  expect(asMaya.whispered()).toEqual([])
})

test('a ticket that the help desk does not know, and no help desk at all, are said in the window', async () => {
  const unknown = await opened(await desk())
  await unknown.asMaya.command('7')
  expect(unknown.words()).toContain(`${nothing} There is no ticket 7 in the folder of tickets.`)
  expect(unknown.initial('ticket')).toContain('"initial_value":"7"')

  const alone = await opened(null)
  await alone.asMaya.command(completeCase.ticket)
  expect(alone.words()).toContain(`${nothing} No help desk is connected, so Baton cannot read tickets.`)
  await alone.asMaya.command()
  expect(alone.words()).not.toContain(nothing)
})

test('a message with a ticket’s address in it is filled in from there, and what it says itself stays', async () => {
  const { slack, asMaya, initial, words } = await opened(await desk())
  const channel = await slack.channelId('tier-2-escalations')
  await asMaya.messageShortcut(channel, { ts: '1.1', text: `Can somebody look at <${completeCase.ticket}|this>? They cannot copy templates.` })
  expect(initial('ticket')).toContain(`"initial_value":"${completeCase.ticket}"`)
  expect(initial('customer.name')).toContain('"initial_value":"Northwind"')
  expect(initial('ask')).toContain('They cannot copy templates.')

  await asMaya.messageShortcut(channel, { ts: '1.2', text: `Ticket: ${completeCase.ticket}\nCustomer name: Southwind\nProposed Solution: Copy them by hand` })
  expect(initial('customer.name')).toContain('"initial_value":"Southwind"')
  expect(words()).toContain('Filled in from there: Plan type or account health.')
})

test('of a message that names no ticket the help desk is asked nothing', async () => {
  const asked: string[] = []
  const known = await desk()
  const find = async (written: string) => {
    asked.push(written)
    return known.find(written)
  }
  const { slack, asMaya, words } = await opened({ ...known, find })
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.as(maya).chat.postMessage({ channel, text: 'Can we copy templates?' })
  await asMaya.messageShortcut(channel, { ts, text: 'Can we copy templates?' })
  await asMaya.shortcut()

  expect(asked).toEqual([])
  expect(words()).not.toContain('help desk')
})
