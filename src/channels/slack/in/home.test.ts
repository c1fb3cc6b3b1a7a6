import { expect, test } from 'vitest'
import { begin } from '#test/begun.ts'
import { ben, maya, openOffice, tomas } from '#test/office.ts'
import { openHands } from '#test/slack/hands.ts'
import { faultsOfView } from '#test/slack/validate.ts'
import { wordsOf } from '#test/slack/views.ts'
import { openSlack } from '#test/slack/workspace.ts'

async function opened() {
  const office = await openOffice()
  const slack = await openSlack()
  const hands = await openHands(office, slack)
  return { office, hands, channel: await slack.channelId('tier-2-escalations'), asMaya: await hands.as(maya), asTomas: await hands.as(tomas) }
}

test('the home has what waits for its reader and whom they wait for, each with its page, and the way to escalate', async () => {
  const { office, hands, asMaya, asTomas } = await opened()
  await begin(office, 'accepted')
  await begin(office, 'returned')
  for (const one of [asMaya, asTomas]) await one.event({ type: 'app_home_opened', tab: 'home' })

  const words = (id: string) => wordsOf(hands.views.homeOf(id)).split('\n')
  expect(words(asMaya.id)).toEqual([
    'Escalate',
    'What waits for you',
    '*<https://baton.test/escalations/E-1002|E-1002>* The customer wants to copy their content templates to eleven other workspaces in one go.',
    'returned, with Maya (Tier 1) since 13:00',
    'What you wait for',
    '*<https://baton.test/escalations/E-1001|E-1001>* The customer wants to copy their content templates to eleven other workspaces in one go.',
    'accepted, with Tomás (Tier 2) since 13:00',
  ])
  expect(words(asTomas.id)).toContain('You wait for nobody.')
  expect(faultsOfView(hands.views.homeOf(asMaya.id))).toEqual([])

  await asMaya.press('escalate', 'x')
  expect(wordsOf(hands.views.newest())).toContain('Submit to Tier 2')
})

test('a long list ends with the way to the rest, and is no more than Slack takes', async () => {
  const { office, hands, asMaya } = await opened()
  for (let count = 0; count < 22; count++) await begin(office, 'draft')
  await asMaya.event({ type: 'app_home_opened', tab: 'home' })
  expect(wordsOf(hands.views.homeOf(asMaya.id))).toContain('There are more in Baton')
  expect(faultsOfView(hands.views.homeOf(asMaya.id))).toEqual([])
})

test('whom Baton does not know reads there how to come in', async () => {
  const { office, hands, asMaya } = await opened()
  await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
  await asMaya.event({ type: 'app_home_opened', tab: 'home' })
  expect(wordsOf(hands.views.homeOf(asMaya.id))).toContain('Ask Noor to invite you')
})

test('a link shows what everybody may see; of a draft, of other addresses, to strangers and to another company nothing is shown', async () => {
  const { office, hands, channel, asMaya, asTomas } = await opened()
  await begin(office, 'submitted')
  const draft = await begin(office, 'draft')
  const url = 'https://baton.test/escalations/E-1001'
  const share = (who: typeof asMaya, urls: string[], more: object = {}) =>
    who.event({ type: 'link_shared', channel, message_ts: '1.1', links: urls.map((url) => ({ url, domain: 'baton.test' })) }, undefined, more)

  await share(asTomas, [
    url,
    `https://baton.test/escalations/${draft.now().number}`,
    'https://baton.test/escalations/E-9999',
    'https://elsewhere.test/escalations/E-1001',
  ])
  await share(asMaya, [`https://baton.test/escalations/${draft.now().number}`])
  await share(asTomas, [url], { is_ext_shared_channel: true })
  await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', ben.id).execute()
  await share(await hands.as(ben), [url])

  expect(hands.views.unfurled.map(({ ts, unfurls }) => [ts, Object.keys(unfurls)])).toEqual([['1.1', [url]]])
  expect(wordsOf(hands.views.unfurled)).toContain('submitted, in the Tier 2 queue since 13:00')
})
