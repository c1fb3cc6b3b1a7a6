import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { helpdesk } from '#src/channels/helpdesk/helpdesk.ts'
import { localHelpDesk } from '#src/channels/local/local.ts'
import { slack } from '#src/channels/slack/slack.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { type AtEnd, endOfVitest } from '../at-end.ts'
import { at } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { lin, maya, type Office, tomas } from '../office.ts'
import { openHands } from './hands.ts'
import { baseUrl, shownIn } from './told.ts'
import { proposal, typed } from './typed-case.ts'
import { type Seen, wordsOf } from './views.ts'
import { openSlack } from './workspace.ts'

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
export async function openStory(office: Office, given?: AtEnd) {
  const atEnd = given ?? (await endOfVitest())
  const workspace = await openSlack({}, atEnd)
  const hands = await openHands(office, workspace, atEnd)
  const folder = await mkdtemp(join(tmpdir(), 'baton-tickets-'))
  atEnd(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 't1.json'), JSON.stringify({ id: 't1', url: completeCase.ticket }))
  const channels: Channel[] = [
    slack({ db: office.db, clock: office.now, baseUrl }, workspace.client),
    helpdesk({ db: office.db, desk: await localHelpDesk(folder, office.now), baseUrl }),
  ]
  const places = (['slack', 'helpdesk'] as const).map((place) => ({ place, called: 'Northwind', facts: {} }))
  await connect(office.db, office.now(), places)
  const one = async () => at(office, (await office.as(lin).get('/api/escalations/E-1001')).body)
  const tellAll = async () => {
    await office.db.updateTable('deliveries').set({ next_at: null }).execute()
    const { id } = (await one()).now()
    for (const channel of channels) await goThrough({ db: office.db, queue: office.queue, log: openLog('silent') }, channel, id)
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

export type Story = Awaited<ReturnType<typeof openStory>>

/** The modal that a press has opened, submitted; it must be taken. */
async function fill(views: Story['hands']['views'], who: Story['asMaya'], values: Parameters<Story['asMaya']['submit']>[1]): Promise<Seen> {
  const view = views.newest()
  const { body } = await who.submit(views.now(view.id) ?? view, values)
  if (body !== null && !JSON.stringify(body).includes('"update"')) throw new Error(`the window was refused: ${JSON.stringify(body)}`)
  return view
}

/** `/escalate` with everything but a proposal, and then with one: what Slack was answered to each. */
export async function escalate({ hands, asMaya }: Story) {
  await asMaya.command(completeCase.ticket)
  const view = hands.views.newest()
  const refused = (await asMaya.submit(view, typed)).body
  const taken = (await asMaya.submit(view, { ...typed, ...proposal })).body
  return { refused, said: wordsOf(taken) }
}

export async function sendBack({ hands, press, card, asTomas }: Story) {
  await press(asTomas, 'return', (await card()).buttons)
  await asTomas.pressIn(hands.views.newest(), { type: 'multi_static_select', action_id: 'pick' }, { marks: ['ask'] })
  await fill(hands.views, asTomas, { 'mend ask': 'One question at a time.' })
}

/** The author mends it in the window that their message opens. */
export async function mend({ press, toldTo, asMaya }: Story) {
  const back = (await toldTo(maya)).find(({ buttons }) => buttons.has('mend'))
  await fill(await press(asMaya, 'mend', back?.buttons ?? new Map()), asMaya, { ask: 'How does one copy templates to another workspace?' })
}

export async function decideAndCarryOut(story: Story) {
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
