import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { at } from './begun.ts'
import { completeCase } from './cases.ts'
import { lin, maya, type Office, tomas } from './office.ts'
import { openHands } from './slack/hands.ts'
import { baseUrl, ledgerIn, openConnected, shownIn } from './slack/told.ts'
import { type Seen, wordsOf } from './slack/views.ts'

type Button = { type: 'button'; action_id: string; value: string }

/** The buttons of a message, by what they do. */
const buttonsOf = (blocks: readonly unknown[]): Map<string, Button> =>
  new Map(
    (blocks as { elements?: Partial<Button>[] }[])
      .flatMap(({ elements = [] }) => elements)
      .filter((one): one is Button => one.type === 'button')
      .map((one) => [one.action_id, one]),
  )

/** An office with Slack and a help desk, all of it told what it was promised when the test says so. */
async function opened() {
  const connected = await openConnected()
  const { office, workspace, tell } = connected
  const hands = await openHands(office, workspace)
  const folder = await mkdtemp(join(tmpdir(), 'baton-tickets-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 't1.json'), JSON.stringify({ id: 't1', url: completeCase.ticket }))
  const desk = helpdesk({ db: office.db, desk: await localHelpDesk(folder, office.now), baseUrl })
  const places = (['slack', 'helpdesk'] as const).map((place) => ({ place, called: 'Northwind', facts: {} }))
  await connect(office.db, office.now(), places)
  const one = async () => at(office, (await office.as(lin).get('/api/escalations/E-1001')).body)
  const tellAll = async () => {
    await office.db.updateTable('deliveries').set({ next_at: null }).execute()
    const { id } = (await one()).now()
    await tell(id)
    await goThrough({ db: office.db, queue: office.queue, log: openLog('silent') }, desk, id)
  }
  const card = async () => {
    const [found, ...more] = await workspace.standsIn('tier-2-escalations')
    if (!found || more.length > 0) throw new Error(`there are ${more.length + (found ? 1 : 0)} cards`)
    return { thread: found.replies.map(({ text }) => text), buttons: buttonsOf(found.blocks), words: shownIn(found.blocks) }
  }
  const press = async (who: Awaited<ReturnType<typeof hands.as>>, action: string, buttons: Map<string, Button>) => {
    const button = buttons.get(action)
    if (!button) throw new Error(`there is no button “${action}”, but ${[...buttons.keys()].join(', ')}`)
    await who.press(action, button.value)
    return hands.views
  }
  const toldTo = async (person: typeof maya) => (await workspace.toldTo(person)).map(({ blocks, text }) => ({ text, buttons: buttonsOf(blocks) }))
  return { office, hands, one, tellAll, card, press, toldTo, asMaya: await hands.as(maya), asTomas: await hands.as(tomas) }
}

type Story = Awaited<ReturnType<typeof opened>>

const typed = {
  ticket: completeCase.ticket,
  'customer.name': 'Northwind',
  'customer.persona': 'agency',
  'customer.plan': 'Agency',
  criteria: ['beyond-access'],
  'criteria[].proof': completeCase.criteria[0].proof,
  ask: completeCase.ask,
  blocker: completeCase.blocker,
  steps: 'Looked as an Admin. → The menu has Duplicate, within the workspace only.',
  evidenceWaiver: completeCase.evidenceWaiver,
}
const proposal = { 'proposal.recommendation': completeCase.proposal.recommendation, 'proposal.assumptions': 'The templates hold no personal data.' }

/** The modal that a press has opened, submitted; it must be taken. */
async function fill(views: Story['hands']['views'], who: Story['asMaya'], values: Parameters<Story['asMaya']['submit']>[1]): Promise<Seen> {
  const view = views.newest()
  const { body } = await who.submit(views.now(view.id) ?? view, values)
  expect(body === null || JSON.stringify(body).includes('"update"')).toBe(true)
  return view
}

async function escalate({ hands, asMaya }: Story) {
  await asMaya.command(completeCase.ticket)
  const view = hands.views.newest()
  expect((await asMaya.submit(view, typed)).body).toMatchObject({ errors: { 'proposal.recommendation': expect.stringContaining('missing') } })
  expect(wordsOf((await asMaya.submit(view, { ...typed, ...proposal })).body)).toContain('*E-1001* is with Tier 2 now.')
}

async function sendBack({ hands, press, card, asTomas }: Story) {
  await press(asTomas, 'return', (await card()).buttons)
  await asTomas.pressIn(hands.views.newest(), { type: 'multi_static_select', action_id: 'pick' }, { marks: ['ask'] })
  await fill(hands.views, asTomas, { 'mend ask': 'One question at a time.' })
}

async function decideAndCarryOut(story: Story) {
  const { press, card, tellAll, toldTo, asMaya, asTomas } = story
  await fill(await press(asTomas, 'decide', (await card()).buttons), asTomas, {
    decision: 'as-proposed',
    reason: 'We did so the last time.',
    'assumptions[0]': 'true',
  })
  await tellAll()
  const done = (await toldTo(maya)).find(({ buttons }) => buttons.has('carried-out'))
  await fill(await press(asMaya, 'carried-out', done?.buttons ?? new Map()), asMaya, { done: 'DevOps has copied them.', customerTold: 'yes' })
  await tellAll()
}

const kinds = async (office: Office) => (await office.as(lin).get('/api/escalations/E-1001/timeline')).body.items.map(({ kind }: { kind: string }) => kind)
const ticks = async (office: Office) =>
  (await office.as(lin).get('/api/escalations/E-1001/deliveries')).body.ticks.map(({ tick, state }: { tick: string; state: string }) => `${tick} ${state}`)
const allDone = ['saved done', 'told done', 'tagged done', 'assigned done']

/** What happens, however it is told; and what is never missing afterwards. */
async function expectWhole({ office, card }: Story) {
  expect(await kinds(office)).toEqual(['drafted', 'submitted', 'accepted', 'returned', 'submitted', 'accepted', 'decided', 'closed'])
  expect(await ticks(office)).toEqual(allDone)
  expect((await ledgerIn(office)).filter((line) => !/ (sent|replaced)$/.test(line))).toEqual([])
  const { thread, buttons } = await card()
  expect([...buttons.keys()]).toEqual(['open'])
  expect(thread).toEqual([
    expect.stringContaining('Tomás accepted E-1001.'),
    expect.stringContaining('Tomás returned E-1001 to Maya'),
    expect.stringContaining('Maya submitted E-1001 to the Tier 2 queue again'),
    expect.stringContaining('Tomás accepted E-1001.'),
    expect.stringContaining('Tomás decided E-1001 as proposed'),
    expect.stringContaining('Maya closed E-1001 as carried out'),
  ])
}

test('a whole escalation is lived through Slack alone, and everybody else hears of each step as it happens', async () => {
  const story = await opened()
  const { office, hands, press, card, tellAll, toldTo, asMaya, asTomas } = story
  const heard: string[] = []
  const feed = await office.live.follow(() => lin)
  void (async () => {
    for await (const told of feed.told) if (typeof told === 'object' && told.kind !== 'delivery') heard.push(told.kind)
  })()

  await escalate(story)
  await tellAll()
  await press(asTomas, 'accept', (await card()).buttons)
  await tellAll()
  expect((await card()).words).toContain('Tomás')
  await sendBack(story)
  await tellAll()
  const back = (await toldTo(maya)).find(({ buttons }) => buttons.has('mend'))
  await fill(await press(asMaya, 'mend', back?.buttons ?? new Map()), asMaya, { ask: 'How does one copy templates to another workspace?' })
  await tellAll()
  await press(asTomas, 'accept', (await card()).buttons)
  await tellAll()
  await decideAndCarryOut(story)

  await expectWhole(story)
  expect(hands.views.ephemeral).toEqual([])
  await expect.poll(() => heard.filter((kind) => kind !== 'notice' && kind !== 'edited').at(-1)).toBe('closed')
  expect(heard).toEqual(expect.arrayContaining(['submitted', 'accepted', 'returned', 'decided', 'closed']))
  feed.end()
})

test('with Slack away for the middle of it, it goes on in the browser, and nothing is missing afterwards', async () => {
  const story = await opened()
  const { office, hands, press, card, tellAll, one, asTomas } = story
  await escalate(story)
  await tellAll()
  await press(asTomas, 'accept', (await card()).buttons)

  hands.views.away(true)
  await tellAll()
  const browser = await one()
  await browser.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'One question at a time.' }] })
  await tellAll()
  await browser.edit(maya, { ask: 'How does one copy templates to another workspace?' })
  await browser.move(maya, 'submissions')
  await browser.move(tomas, 'acceptances')
  await tellAll()
  expect(await ticks(office)).not.toContain('told done')
  expect((await ledgerIn(office)).join()).toContain('answered with HTTP 503')

  hands.views.away(false)
  await tellAll()
  await decideAndCarryOut(story)
  await expectWhole(story)
})
