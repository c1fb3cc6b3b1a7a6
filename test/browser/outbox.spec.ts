import { browser } from '#src/channels/browser/browser.ts'
import type { Channel } from '#src/deliveries/channel.ts'
import { connect } from '#src/deliveries/connections.ts'
import { goThrough } from '#src/deliveries/worker.ts'
import { openLog } from '#src/foundation/log.ts'
import { begin } from '../begun.ts'
import { maya, noor, tomas } from '../office.ts'
import { expect, type OpenOffice, test } from './office.ts'

const told = (office: OpenOffice, channel: Channel, id: string) => goThrough({ db: office.db, queue: office.queue, log: openLog('silent') }, channel, id)

/** A Slack of which nobody is at home, until they are. */
function slack() {
  const state = { home: false }
  const deliver = async () =>
    state.home
      ? { result: 'sent' as const, receipt: { ts: '1', url: 'https://northwind.slack.com/archives/C1/p1' } }
      : { result: 'refused' as const, reason: 'The channel #tier-2-escalations was deleted. Make it again, and try again.' }
  return { state, channel: { place: 'slack', deliver, lookUp: async () => ({ result: 'absent' }) } satisfies Channel }
}

test('what no place is told stands in Mine with the words to copy, and is ticked off there', async ({ as, office }) => {
  const one = await begin(office)
  const page = await as(maya)
  await page.goto('/mine')
  const group = page.getByRole('region', { name: 'Tell by hand' })
  await group.getByText('E-1001: 4 things to do by hand').click()
  await expect(group.getByText('Tag the ticket “needs-triage”.')).toBeVisible()
  await group.getByRole('button', { name: 'Done by hand', exact: true }).first().click()
  await expect(group.getByText('E-1001: 3 things to do by hand')).toBeVisible()
  await group.getByRole('button', { name: 'All done by hand' }).click()
  await expect(group).toBeHidden()

  await page.goto(`/escalations/${one.now().number}`)
  const ticks = page.getByRole('list', { name: 'Told elsewhere' })
  for (const tick of ['Saved', 'Slack told', 'Ticket tagged', 'Ticket assigned']) await expect(ticks.getByText(tick)).toBeVisible()
  await expect(ticks.getByText('to do by hand')).toHaveCount(0)
})

test('what hangs says why, and an administrator has it tried again; the ledger shows it at once', async ({ as, office }) => {
  await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
  const { state, channel } = slack()
  const one = await begin(office)
  const page = await as(maya)
  await page.goto('/escalations/E-1001')
  const ticks = page.getByRole('list', { name: 'Told elsewhere' })
  await expect(ticks.getByText('on its way')).toBeVisible()
  await told(office, channel, one.now().id)
  await expect(ticks.getByText('hangs')).toBeVisible()

  const admin = await as(noor)
  await admin.goto('/mine')
  await admin.getByRole('link', { name: /Settings.*1 delivery hangs/ }).click()
  await expect(admin.getByText('The channel #tier-2-escalations was deleted. Make it again, and try again.')).toBeVisible()
  state.home = true
  await admin.getByRole('button', { name: 'Try again' }).click()
  await expect(admin.getByText('Nothing hangs')).toBeVisible()
  await told(office, channel, one.now().id)
  await expect(ticks.getByRole('link', { name: 'Slack told' })).toHaveAttribute('href', 'https://northwind.slack.com/archives/C1/p1')
})

test('what need not be said is skipped with the reason, which stays', async ({ as, office }) => {
  await begin(office)
  const page = await as(maya)
  await page.goto('/escalations/E-1001')
  await page.getByText('4 things to do by hand').click()
  const list = page.getByRole('list', { name: '4 things to do by hand' })
  await list.getByRole('button', { name: 'Skip…' }).first().click()
  await page.getByRole('textbox', { name: 'Why it need not be said' }).fill('They sit beside me.')
  await page.keyboard.press('Enter')

  await expect(page.getByText('3 things to do by hand')).toBeVisible()
  await page.getByText(/^All that was to be told/).click()
  await expect(page.getByText('skipped by Maya: They sit beside me.')).toBeVisible()
})

test('news comes while one looks elsewhere, is counted, and is read by being seen', async ({ as, office }) => {
  await connect(office.db, office.now(), [{ place: 'browser', called: 'Baton', facts: {} }])
  const bell = browser({ db: office.db, clock: office.now })
  const one = await begin(office)
  const page = await as(maya)
  await page.goto('/mine')
  await one.move(tomas, 'acceptances')
  await told(office, bell, one.now().id)

  await page.getByRole('link', { name: /News.*1 piece of news/ }).click()
  await expect(page.getByRole('link', { name: 'Tomás accepted E-1001.' })).toBeVisible()
  await expect(page.getByText('new', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /piece of news/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Tomás accepted E-1001.' }).click()
  await expect(page).toHaveURL(/\/escalations\/E-1001$/)
})
