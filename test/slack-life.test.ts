import { expect, test } from 'vitest'
import { asProposed, begin } from './begun.ts'
import { completeCase } from './cases.ts'
import { lin, maya, tomas } from './office.ts'
import { ledgerIn, openConnected, shownIn } from './slack/told.ts'
import type { Standing } from './slack/workspace.ts'

const shown = (stands: readonly Standing[]) => stands.map(({ blocks }) => shownIn(blocks))
const firstLines = (stands: readonly Standing[]) => shown(stands).map((words) => words.split('\n')[0])
const buttonsOf = (stands: readonly Standing[]) => shown(stands).map((words) => words.match(/\[[^\]]+\]/g)?.join(''))

test('an escalation is one card that is rewritten, its story in order in the thread, and one message of each matter to whom it concerns', async () => {
  const { office, workspace, tell } = await openConnected()
  const one = await begin(office)
  const { id } = one.now()
  const step = async (who: typeof maya, resource: string, body: object = {}) => {
    await one.move(who, resource, body)
    await tell(id)
  }
  await tell(id)
  expect(buttonsOf(await workspace.standsIn('tier-2-escalations'))).toEqual(['[Accept][Return…][Decide…][Open]'])

  await step(tomas, 'acceptances')
  expect(buttonsOf(await workspace.standsIn('tier-2-escalations'))).toEqual(['[Return…][Decide…][Open]'])
  await step(tomas, 'waits', { on: 'author', reason: 'Which workspaces are meant?', until: '2026-03-04T12:00:00Z' })
  expect(buttonsOf(await workspace.toldTo(maya))).toEqual(['[Open]', '[Answer…][Open]'])
  await office.as(maya).post(`${one.path}/comments`, { text: 'The eleven of **Northwind**.' })
  await tell(id)
  expect(buttonsOf(await workspace.toldTo(maya))).toEqual(['[Open]', '[Open]'])
  await one.read(maya)

  await step(tomas, 'returns', { marks: [{ field: 'steps[s2].saw', mend: 'What does the menu say?' }] })
  const [returned] = shown(await workspace.standsIn('tier-2-escalations'))
  expect(returned).toContain('*Outcome* Tomás returned E-1001 to Maya, to mend: Step 2, what was seen – What does the menu say?')
  expect(shown(await workspace.toldTo(maya)).at(-1)).toContain('*Tomás returned E-1001 to you.* To mend:\n• *Step 2, what was seen* What does the menu say?')
  expect(buttonsOf(await workspace.toldTo(maya)).at(-1)).toBe('[Mend it][Open]')

  await one.edit(maya, { ask: 'May we copy the templates?' })
  await step(maya, 'submissions')
  await step(tomas, 'decisions', { ...asProposed, answer: 'DevOps copies them on Friday.', customerWording: 'We will copy them for you.' })
  const decision = shown(await workspace.toldTo(maya)).at(-1)
  expect(decision).toContain('*To carry out* DevOps copies them on Friday.\n*Words for the customer, to copy*\n>We will copy them for you.')
  expect(buttonsOf(await workspace.toldTo(maya)).at(-1)).toBe('[Carried out…][Open]')
  await step(maya, 'closings', { outcome: 'carried-out', done: 'Copied by DevOps.', customerTold: 'yes' })

  const stands = await workspace.standsIn('tier-2-escalations')
  expect(buttonsOf(stands)).toEqual(['[Open]'])
  expect(shown(stands)[0]).toContain('With nobody since 13:00 · for *Tier 2*')
  expect(firstLines(stands[0]?.replies ?? [])).toEqual([
    'Tomás accepted E-1001.',
    'Tomás set E-1001 to wait for the author until 4 Mar, 13:00: Which workspaces are meant?',
    '*Maya*: The eleven of *Northwind*.',
    'Baton ended the wait for the author, who has answered.',
    'Tomás returned E-1001 to Maya, to mend: Step 2, what was seen – What does the menu say?',
    'Maya submitted E-1001 to the Tier 2 queue again, for the 2nd time, having changed: What the user is asking. · for *Tier 2*',
    'Tomás accepted E-1001.',
    'Tomás decided E-1001 as proposed: It is what we did the last time. The answer: DevOps copies them on Friday. To be carried out by Maya.',
    'Maya closed E-1001 as carried out: Copied by DevOps. The customer has been told.',
  ])
  expect(firstLines(await workspace.toldTo(maya))).toEqual([
    'Tomás accepted E-1001.',
    'Baton ended the wait for the author, who has answered.',
    '*Tomás returned E-1001 to you.* To mend:',
    'Tomás accepted E-1001.',
    'You closed E-1001 as carried out: Copied by DevOps. The customer has been told.',
  ])
  const { items, ticks } = (await office.as(lin).get(`${one.path}/deliveries`)).body
  expect(items.filter(({ place, state }: { place: string; state: string }) => place === 'slack' && !['sent', 'replaced'].includes(state))).toEqual([])
  expect(ticks[1]).toMatchObject({ tick: 'told', state: 'done', address: expect.stringMatching(/\/archives\/C\w+\/p\d+$/) })
})

test('a case that needs a lead calls the lead too, and by the group in Slack where there is one', async () => {
  const { office, workspace, tell } = await openConnected()
  const usergroups = [{ id: 'S1', name: 'Second line', handle: 'tier-2' }]
  workspace.interfere((method) => (method === 'usergroups.list' ? Response.json({ ok: true, usergroups }) : undefined))
  const one = await begin(office, 'submitted', { ...completeCase, criteria: [{ id: 'c1', criterion: 'business-decision', proof: 'A refund.' }] })

  await tell(one.now().id)

  expect(shown(await workspace.standsIn('tier-2-escalations'))[0]).toContain('for <!subteam^S1> and *CS Lead*')
})

test.each([
  ['there is none of that name', { channels: ['general-support'] }, 'card given-up Baton finds no #tier-2-escalations in Slack: make that channel'],
  ['its token lacks a scope', { scopes: ['channels:read', 'groups:read'] }, 'card given-up Baton’s token lacks the scope chat:write: add it under'],
  ['its token may not list the channels', { scopes: ['chat:write'] }, 'card given-up Baton’s token lacks the scope channels:read,groups:read: add it under'],
])('a card that finds no way into its channel is given up with what to do: %s', async (_, asked, expected) => {
  const { office, tell } = await openConnected(asked)
  const one = await begin(office)

  await tell(one.now().id)

  expect((await ledgerIn(office))[0]).toContain(expected)
})

test('of a channel that was archived people are told, and what comes after is said as soon as it is back', async () => {
  const { office, workspace, tell } = await openConnected()
  const one = await begin(office)
  await workspace.archive('tier-2-escalations')
  await tell(one.now().id)
  expect(await ledgerIn(office)).toEqual([expect.stringContaining('card given-up #tier-2-escalations is archived in Slack: bring it back there')])

  await workspace.unarchive('tier-2-escalations')
  const [card] = (await office.as(lin).get('/api/deliveries')).body.items
  await office.as(lin).post(`/api/deliveries/${card.id}/retries`)
  await tell(one.now().id)

  expect(await ledgerIn(office)).toEqual(['card sent'])
  expect(await workspace.standsIn('tier-2-escalations')).toHaveLength(1)
})

test('who is nobody in Slack is named, with both ways out; the others are told all the same', async () => {
  const { office, workspace, tell } = await openConnected({ without: [maya] })
  const one = await begin(office, 'accepted')

  await tell(one.now().id)

  expect((await ledgerIn(office)).slice(1)).toEqual([
    'card sent',
    'thread sent',
    'direct given-up Nobody in Slack has maya@example.com, the address of Maya in Baton: invite them to Slack, or make both addresses the same; then try this again, or tell them by hand.',
  ])
  expect(await workspace.standsIn('tier-2-escalations')).toHaveLength(1)
})
