import { expect, test } from 'vitest'
import { lin, maya, type Office, openOffice, tomas } from './office.ts'
import { decideAndCarryOut, escalate, mend, openStory, type Story, sendBack } from './slack/story.ts'
import { ledgerIn } from './slack/told.ts'

/** Escalated as it has to be: refused without a proposal, at the field. */
async function escalated(story: Story) {
  const { refused, said } = await escalate(story)
  expect(refused).toMatchObject({ errors: { 'proposal.recommendation': expect.stringContaining('missing') } })
  expect(said).toContain('*E-1001* is with Tier 2 now.')
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
  const story = await openStory(await openOffice())
  const { office, hands, press, card, tellAll, asTomas } = story
  const heard: string[] = []
  const feed = await office.live.follow(() => lin)
  void (async () => {
    for await (const told of feed.told) if (typeof told === 'object' && told.kind !== 'delivery') heard.push(told.kind)
  })()

  await escalated(story)
  await tellAll()
  await press(asTomas, 'accept', (await card()).buttons)
  await tellAll()
  expect((await card()).words).toContain('Tomás')
  await sendBack(story)
  await tellAll()
  await mend(story)
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
  const story = await openStory(await openOffice())
  const { office, hands, press, card, tellAll, one, asTomas } = story
  await escalated(story)
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
