import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { findEscalation } from '#src/escalations/find.ts'
import { completeCase } from '#test/cases.ts'
import { maya, openOffice } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { proposal, typed } from '#test/slack/typed-case.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

async function opened() {
  const office = await openOffice()
  const slack = await openSlack()
  const hands = await openHands(office, slack)
  return { office, slack, hands, asMaya: await hands.as(maya) }
}

test('the command opens a modal with the SOP’s fields, and the ticket in it', async () => {
  const { hands, asMaya } = await opened()
  expect(await asMaya.command(completeCase.ticket)).toMatchObject({ status: 200, body: null })

  const view = hands.views.newest()
  expect(JSON.stringify(view.blocks.find(({ block_id }) => block_id === 'ticket'))).toContain(completeCase.ticket)
  expect(wordsOf(view)).toContain('What has already been tested, confirmed or ruled out?')
})

test('what the SOP’s check finds is said at the field, what was typed stays a draft, and the mended modal is one escalation', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()

  const refused = await asMaya.submit(view, typed)
  expect(refused.body).toEqual({
    response_action: 'errors',
    errors: {
      'proposal.recommendation':
        'The proposed solution is missing. Say what you recommend, even if you are not sure; “Grant …, because …” is a good beginning.',
    },
  })
  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({ state: 'draft', door: 'slack', case: { ask: completeCase.ask } })

  const taken = await asMaya.submit(view, { ...typed, ...proposal })
  expect(wordsOf(taken.body)).toContain('*E-1001* is with Tier 2 now.')
  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({
    state: 'submitted',
    case: {
      customer: { name: 'Northwind', persona: 'agency', plan: 'Agency' },
      criteria: [{ criterion: 'beyond-access', proof: completeCase.criteria[0].proof }],
      steps: [
        { did: 'Read the Content Assistant documentation.', verdict: 'tested', saw: 'Nothing on copying between workspaces.' },
        { did: 'Looked as an Admin.', verdict: 'ruled-out', saw: 'The menu has Duplicate only.' },
      ],
      proposal: { recommendation: completeCase.proposal.recommendation, assumptions: [{ text: 'The templates hold no personal data.' }] },
    },
  })
  const again = await asMaya.submit(view, { ...typed, ...proposal })
  expect(wordsOf(again.body)).toContain('*E-1001* is with Tier 2 now.')
  await expect(findEscalation(office.context(maya), 'E-1002')).rejects.toThrow('There is no escalation E-1002')
})

test('a message by the macro fills the fields, another is what the user asks, with its address as the ticket', async () => {
  const { slack, hands, asMaya } = await opened()
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.as(maya).chat.postMessage({ channel, text: 'Can we copy templates?' })
  await asMaya.messageShortcut(channel, { ts, text: 'Can we copy templates for &lt;Northwind&gt;?' })
  const fields = (block: string) => JSON.stringify(hands.views.newest().blocks.find(({ block_id }) => block_id === block))
  expect(fields('ask')).toContain('"initial_value":"Can we copy templates for <Northwind>?"')
  expect(fields('ticket')).toContain(ts.replace('.', ''))

  await asMaya.messageShortcut(channel, {
    ts,
    text: `Ticket: <${completeCase.ticket}>\nSteps Taken:\n- Looked as an Admin\nProposed Solution:\n- Copy them by hand`,
  })
  expect([fields('ticket'), fields('steps'), fields('proposal.recommendation')].join()).toMatch(/215470012345.*Looked as an Admin.*Copy them by hand/s)
})

test('a file that is added becomes evidence, and once, however often the modal is submitted', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()
  const { evidenceWaiver: _, ...rest } = typed
  const values = { ...rest, evidence: [hands.files('menu.png', Buffer.from('not really a picture'))] }

  await asMaya.submit(view, values)
  await asMaya.submit(view, { ...values, ...proposal })

  const { state, case: written } = await findEscalation(office.context(maya), 'E-1001')
  expect([state, written.evidence.length]).toEqual(['submitted', 1])
})

test('Baton’s token goes to Slack and nowhere else: a file that lies with another service is not fetched', async () => {
  const { hands, asMaya } = await opened()
  await asMaya.command()
  const asked: string[] = []
  const elsewhere = createServer((request, response) => {
    asked.push(request.headers.authorization ?? '')
    response.end('bytes')
  })
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
  onTestFinished(() => void elsewhere.close())
  const url = `http://localhost:${(elsewhere.address() as AddressInfo).port}/menu.png`
  const { body } = await asMaya.submit(hands.views.newest(), { evidence: [{ id: 'F9', name: 'menu.png', url_private: url, url_private_download: url }] })

  expect(body).toMatchObject({ errors: { evidence: expect.stringContaining('menu.png does not lie with Slack') } })
  expect(asked).toEqual([])
})

test('what was typed goes on in the browser, saved, and here too', async () => {
  const { office, hands, asMaya } = await opened()
  await asMaya.command()
  const view = hands.views.newest()
  await asMaya.pressIn(view, { type: 'button', action_id: 'in-browser' }, { ask: 'How does one copy templates?' })

  const again = hands.views.now(view.id)
  expect(JSON.stringify(again)).toContain('https://baton.test/escalations/E-1001/write')
  expect(wordsOf(again)).toContain('Saved as E-1001.')
  if (!again) throw new Error('it was closed')
  await asMaya.submit(again, { blocker: 'No screen offers it.' })
  expect(await findEscalation(office.context(maya), 'E-1001')).toMatchObject({ case: { ask: 'How does one copy templates?', blocker: 'No screen offers it.' } })
})

test('what a window in Slack cannot hold is saved as a draft at once, and stays as it is', async () => {
  const { office, slack, hands, asMaya } = await opened()
  const channel = await slack.channelId('tier-2-escalations')
  const { ts = '' } = await slack.as(maya).chat.postMessage({ channel, text: 'long' })
  const long = 'words '.repeat(600).trim()
  await asMaya.messageShortcut(channel, { ts, text: `What the user is asking: ${long}\nProposed Solution: Copy them by hand` })
  const view = hands.views.newest()

  expect(wordsOf(view)).toContain('longer than a window in Slack takes')
  await asMaya.submit(view, { blocker: 'No screen offers it.' })
  const { case: written } = await findEscalation(office.context(maya), 'E-1001')
  expect([written.blocker, JSON.stringify(written).includes(long)]).toEqual(['No screen offers it.', true])
})

test('somebody whom Baton does not know is told of the way in, and nothing is opened', async () => {
  const office = await openOffice()
  const hands = await openHands(office, await openSlack())
  const asMaya = await hands.as(maya)
  await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
  await asMaya.command()

  expect(asMaya.whispered()).toEqual([expect.stringContaining('Ask Noor to invite you at https://baton.test with the e-mail address that you have in Slack.')])
  expect(hands.views.count()).toBe(0)
})
