import { begin } from '../begun.ts'
import { ada, lin, maya, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { open } from './places.ts'
import { bar, before, expectFocus, said, type } from './standing.ts'

/** Sooner than a window would ask by itself, which it does every 10 seconds while it hears nothing. */
const live = { timeout: 8_000 }

const news = (page: Page) => page.getByRole('status', { name: 'It changed while you were here' })

test('what one does, the other sees: who holds it, what happened, how many wait, and who else looks', async ({ office, as }) => {
  const { page: mayas, number } = await before({ office, as }, 'submitted', maya)
  await expect(mayas).toHaveTitle(new RegExp(`^${number}`))
  const tomass = await as(tomas)
  await open(tomass, `/escalations/${number}`)
  await expect(tomass.getByText('Maya is looking, too')).toBeVisible()
  await expect(mayas.getByText('Tomás is looking, too')).toBeVisible(live)

  await tomass.keyboard.press('1')
  await expect(mayas.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible(live)
  await expect(news(mayas)).toContainText(`Tomás accepted ${number}.`)
  await expect(news(tomass)).not.toContainText('accepted') // who does something is not told of it

  await tomass.keyboard.press('3')
  await type(tomass, 'asking')
  await tomass.keyboard.press('Enter')
  await type(tomass, 'Which templates?')
  await tomass.keyboard.press('Control+Enter')
  await expect(mayas.getByText('with you: 1 field to mend')).toBeVisible(live)
  await expect(mayas).toHaveTitle(new RegExp(`^\\(1\\) ${number}`))
  await expect(mayas.getByRole('link', { name: /^Mine/ })).toContainText('1')
  await expect(mayas.getByRole('group', { name: 'What the user is asking' })).toContainText('Tomás asks: Which templates?')
  await news(mayas).getByRole('button', { name: 'Dismiss this notice' }).press('Enter')
  await expect(news(mayas)).toBeEmpty()
  await expectFocus(mayas)

  await tomass.goto('/sops')
  await expect(mayas.getByText('Tomás is looking, too')).toHaveCount(0, live)
})

test('what changed under a form is shown against it, and the words in it are kept until they are sent', async ({ office, as }) => {
  const { page, one, number } = await before({ office, as }, 'accepted', lin)
  await page.keyboard.press('3')
  await type(page, 'asking')
  await page.keyboard.press('Enter')
  await type(page, 'Which templates?')
  await one.move(tomas, 'assignments', { to: ada.id })
  await expect(page.getByText(/^with Ada \(Tier 2\) since/)).toBeVisible(live)
  await expect(page.getByLabel('What the user is asking: how to mend it')).toBeFocused()

  await page.keyboard.press('Control+Enter')
  const refusal = page.getByRole('alert').filter({ hasText: `${number} has changed since you read it` })
  await expect(refusal).toContainText('Holder: Tomás → Ada')
  await refusal.getByRole('button', { name: 'Read it again, keeping my words' }).press('Enter')
  await expect(refusal).toHaveCount(0)
  await expectFocus(page)
  await expect(page.getByLabel('What the user is asking: how to mend it')).toHaveValue('Which templates?')
  await page.getByRole('button', { name: /^Return to Maya/ }).press('Enter')
  await expect(said(page, `${number} is back with Maya`)).toBeVisible()
})

test('a form says why it can no longer be sent, and keeps its words', async ({ office, as }) => {
  const { page, one } = await before({ office, as }, 'submitted', ada)
  await page.keyboard.press('3')
  await page.getByLabel('A word on the whole (optional)').fill('Nearly there.')
  await one.move(tomas, 'acceptances')
  await expect(page.getByRole('button', { name: /^Return to Maya/ })).toHaveAccessibleDescription(/Only Tomás, who holds it/, live)
  await page.keyboard.press('Escape')
  await expectFocus(page)
  await one.move(tomas, 'releases', { reason: 'A shift ends.' })
  await expect(bar(page).getByRole('button', { name: 'Return' })).toBeVisible(live)
  await page.keyboard.press('3')
  await expect(page.getByLabel('A word on the whole (optional)')).toHaveValue('Nearly there.')
})

test('a move that is refused comes back, with the reason', async ({ office, as }) => {
  const { page, one, number } = await before({ office, as }, 'submitted', ada)
  // Nothing new arrives, so that two accept at once.
  await page.route(/\/api\/(events|escalations\/E-)/, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
  await one.move(tomas, 'acceptances')
  await bar(page).getByRole('button', { name: 'Accept' }).press('Enter')
  const refusal = page.getByRole('alert').filter({ hasText: number })
  await expect(refusal).toBeVisible()
  await expect(page.getByText('with you: to decide')).toHaveCount(0)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await refusal.getByRole('button', { name: 'Read it again' }).press('Enter')
  await expect(page.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible()
  await expectFocus(page)
})

test('without a connection words are kept; when it is back, what was missed is there, and a lost answer makes no second move', async ({ office, as }) => {
  const { page, one, number } = await before({ office, as }, 'accepted', tomas)
  await page.keyboard.press('r')
  await type(page, 'A shift ends.')
  // It arrives, and its answer does not.
  await page.route('**/releases', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^No connection\./)).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'No answer' })).toBeVisible()
  await expect(page.getByLabel('Reason')).toHaveValue('A shift ends.')
  expect((await one.read(maya)).body.state).toBe('submitted')
  await office.as(maya).post(`${one.path}/comments`, { text: 'They wrote again.' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().setOffline(false)
  await expect(page.getByText('They wrote again.')).toBeVisible()

  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(said(page, `${number} is back in the queue`)).toBeVisible()
  expect((await one.timeline(tomas)).filter(({ kind }) => kind === 'released')).toHaveLength(1)
})

test('a stream that breaks is taken up again', async ({ office, as }) => {
  const { page, one } = await before({ office, as }, 'submitted', maya)
  office.dropLines()
  await one.move(tomas, 'acceptances')
  await expect(page.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible()
})

test('windows without a stream ask now and then', async ({ office, as }) => {
  const page = await as(maya)
  await page.route('**/api/events', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad gateway' }))
  const one = await begin(office, 'submitted')
  await open(page, `/escalations/${one.now().number}`)
  await one.move(tomas, 'acceptances')
  await expect(page.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible({ timeout: 25_000 })
})

test('all windows of one browser share one stream; when the one that listens goes, another does', async ({ office, as }) => {
  const { page: first, one, number } = await before({ office, as }, 'submitted', maya)
  const streams: string[] = []
  first.context().on('request', (request) => {
    if (request.url().endsWith('/api/events')) streams.push(request.url())
  })
  const windows = [await first.context().newPage(), await first.context().newPage()]
  for (const page of windows) await open(page, `/escalations/${number}`)
  await one.move(tomas, 'acceptances')
  for (const page of [first, ...windows]) await expect(page.getByText(/^with Tomás \(Tier 2\) since/)).toBeVisible(live)
  expect(streams).toHaveLength(0) // the first had one before

  await first.close()
  await one.move(tomas, 'releases', { reason: 'A shift ends.' })
  for (const page of windows) await expect(page.getByText(/^in the Tier 2 queue since/)).toBeVisible(live)
  expect(streams).toHaveLength(1)
})
