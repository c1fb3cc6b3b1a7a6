import { fill } from '../../bench/queue/fill.ts'
import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { maya, tomas } from '../office.ts'
import { expect, type OpenOffice, type Page, test } from './office.ts'
import { furnish, open } from './places.ts'

const rows = (page: Page) => page.getByRole('list', { name: 'Escalations' }).getByRole('link')
const view = (page: Page, name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
const current = (page: Page) => page.getByRole('list', { name: 'Escalations' }).locator('[aria-current="true"]')
const panel = (page: Page, number: string) => page.getByRole('region', { name: `Escalation ${number}` })

/** So many to triage, oldest first, and their numbers. */
async function toTriage(office: OpenOffice, many: number): Promise<string[]> {
  const numbers: string[] = []
  for (let made = 0; made < many; made++) numbers.push((await begin(office)).now().number)
  return numbers
}

test('Tier 2 triages by keyboard alone: accept, return with marks, decide', async ({ as, office }) => {
  const [first = '', second = '', third = ''] = await toTriage(office, 3)
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(current(page)).toBeFocused()
  await expect(panel(page, first)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/queue/${first}$`))

  await page.keyboard.press('1')
  await expect(page.getByText(`${first} has left this view.`)).toBeVisible()
  await expect(panel(page, first).getByText(/It is now with Tomás \(Tier 2\)/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()

  await page.keyboard.press('j')
  await expect(panel(page, second)).toBeVisible()
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.type('asking')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: /how to mend it/ }).fill('One question at a time.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${second} has left this view.`)).toBeVisible()

  await page.keyboard.press('j')
  await expect(panel(page, third)).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('form', { name: `Decide ${third}` })).toBeVisible()
})

test('a key right after “j” is for the row that was just chosen, however fast it comes', async ({ as, office }) => {
  const [first = '', second = ''] = await toTriage(office, 2)
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(panel(page, first)).toBeVisible()
  await expect(current(page)).toBeFocused()
  await page.evaluate(async () => {
    for (const key of ['j', '1']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }))
      await Promise.resolve() // the row is drawn, and no more than that
    }
  })
  await expect(page.getByText(`${second} has left this view.`)).toBeVisible()
  await expect(rows(page)).toContainText([first])
})

test('each view holds what its count says, and going from one to the other keeps “back”', async ({ as, office }) => {
  const numbers = await furnish(office)
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(view(page, 'To triage 1')).toHaveAttribute('aria-current', 'page')
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(numbers.submitted)

  for (const [name, expected] of [
    ['To decide 1', [numbers.accepted]],
    ['Mine 1', [numbers.accepted]],
    ['Returned 1', [numbers.returned]],
    ['All 4', [numbers.closed, numbers.decided, numbers.returned, numbers.accepted, numbers.submitted]],
  ] as const) {
    await view(page, name).click()
    await expect(view(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(rows(page)).toContainText(expected)
  }
  await page.goBack()
  await expect(view(page, 'Returned 1')).toHaveAttribute('aria-current', 'page')
  await expect(panel(page, numbers.returned)).toBeVisible()
})

test('what was just chosen in one view is not carried into the next', async ({ as, office }) => {
  const { accepted, returned } = await furnish(office)
  const page = await as(tomas)
  await open(page, '/queue?view=holding')
  await expect(panel(page, accepted)).toBeVisible()
  await view(page, 'Mine 1').click() // the row is chosen anew, and the next view is there before it stands in the address
  await page.evaluate(() => {
    const link = (name: RegExp) =>
      [...document.querySelectorAll<HTMLElement>('nav[aria-label="Views"] a')].find(({ textContent }) => name.test(textContent ?? ''))
    link(/^Returned/)?.click()
  })
  await expect(panel(page, returned)).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/queue/${returned}\\?view=returned$`))
})

test('an escalation that is named in the address is open, also where the view does not hold it; another row is a step for “back”', async ({ as, office }) => {
  const { closed } = await furnish(office)
  const [, second = ''] = await toTriage(office, 2)
  const page = await as(tomas)
  await open(page, `/queue/${closed}`)
  await expect(page.getByText(`${closed} is not in this view.`)).toBeVisible()
  await rows(page).filter({ hasText: second }).click()
  await expect(panel(page, second)).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`${second} · Queue`))
  await page.goBack()
  await expect(panel(page, closed)).toBeVisible()
  await page.goForward()
  await expect(panel(page, second)).toBeVisible()
})

test('words and filters stand in the address, survive a reload, and are let go one by one', async ({ as, office }) => {
  const [agency = '', other = ''] = [
    (await begin(office)).now().number,
    (await begin(office, 'submitted', { ...completeCase, customer: { ...completeCase.customer, name: 'Zephyr', plan: 'Growth' } })).now().number,
  ]
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(rows(page)).toHaveCount(2)

  await page.keyboard.press('s')
  await page.keyboard.type('zephyr')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(current(page)).toBeFocused()
  await expect(panel(page, other)).toBeVisible()

  await page.keyboard.press('f')
  await page.getByRole('combobox', { name: 'Plan' }).click()
  await page.getByRole('option', { name: 'Agency' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await expect(page).toHaveURL(/q=zephyr&plan=Agency|plan=Agency&q=zephyr/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()

  await page.getByRole('button', { name: 'Remove the filter Words: zephyr' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(agency)
  await page.getByRole('button', { name: 'Remove the filter Plan: Agency' }).click()
  await expect(rows(page)).toHaveCount(2)
})

test('filters are kept under a name, changed, and deleted; a deletion can be undone', async ({ as, office }) => {
  await toTriage(office, 1)
  const page = await as(tomas)
  await open(page, '/queue?plan=Agency')
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Agencies')
  await page.keyboard.press('Enter')
  await expect(view(page, 'Agencies')).toHaveAttribute('aria-current', 'page')

  await open(page, '/queue')
  await view(page, 'Agencies').click()
  await expect(page.getByRole('button', { name: 'Remove the filter Plan: Agency' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter Plan: Agency' }).click()
  await page.getByRole('button', { name: 'Change the view Agencies' }).click()
  await page.getByRole('menuitem', { name: 'Save the present filters' }).click()
  await expect.poll(async () => (await office.as(tomas).get('/api/views')).body.items).toMatchObject([{ name: 'Agencies', query: { view: 'queue' } }])

  await page.getByRole('button', { name: 'Change the view Agencies' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('All of them')
  await page.keyboard.press('Enter')
  await expect(view(page, 'All of them')).toBeVisible()

  await page.getByRole('button', { name: 'Change the view All of them' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(view(page, 'All of them')).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(view(page, 'All of them')).toBeVisible()
})

test('several are accepted at once: who may not go along is said before, and stays selected', async ({ as, office }) => {
  const [first = '', second = ''] = await toTriage(office, 2)
  const own = (await office.as(tomas).post('/api/escalations', completeCase)).body
  await office.as(tomas).post(`/api/escalations/${own.number}/submissions`, {}, { version: own.version })
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(rows(page)).toHaveCount(3)
  await expect(current(page)).toBeFocused()

  await page.keyboard.press('x')
  await page.keyboard.press('Shift+j')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: '3 selected' })).toBeVisible()
  await page.keyboard.press('1')
  const dialog = page.getByRole('dialog', { name: 'Accept 2 escalations' })
  await expect(dialog.getByText(/1 escalation cannot go along/)).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText(new RegExp(`^${own.number} – .*own`, 'i'))
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('status').filter({ hasText: '2 accepted, 1 not' })).toBeVisible()
  await expect(page.getByRole('toolbar', { name: '1 selected' })).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  for (const number of [first, second]) expect((await office.as(tomas).get(`/api/escalations/${number}`)).body.state).toBe('accepted')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})

test('several are returned at once, with the same mark', async ({ as, office }) => {
  const numbers = await toTriage(office, 2)
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(current(page)).toBeFocused()
  await page.keyboard.press('Shift+j')
  await page.keyboard.press('3')
  const dialog = page.getByRole('dialog', { name: 'Return 2 escalations' })
  await expect(dialog.getByRole('combobox', { name: 'Field to mend' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Choose a field.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Field to mend' }).fill('asking')
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: 'How to mend it' }).fill('One question at a time.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('2 returned')).toBeVisible()
  for (const number of numbers) {
    expect((await office.as(maya).get(`/api/escalations/${number}`)).body).toMatchObject({
      state: 'returned',
      marks: [{ field: 'ask', mend: 'One question at a time.' }],
    })
  }
})

test('the list stays where it is when another row is chosen, and when colleagues change it', async ({ as, office }) => {
  await fill(office.db, [maya], 400)
  const page = await as(tomas)
  await open(page, '/queue?view=all&sort=newest')
  await expect(current(page)).toBeFocused()
  await page.getByRole('list', { name: 'Escalations' }).hover()
  await page.mouse.wheel(0, 4_000)
  await expect(rows(page).nth(12)).toBeInViewport()
  // Which rows are drawn changes as one scrolls and chooses.
  const row = page.locator(`a[href="${await rows(page).nth(12).getAttribute('href')}"]`)
  await row.click()
  await expect(row).toHaveAttribute('aria-current', 'true')
  const before = await current(page).boundingBox()

  await expect(view(page, 'All 36')).toBeVisible()
  await begin(office)
  await expect(view(page, 'All 37')).toBeVisible()
  await expect.poll(async () => (await current(page).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
  await page.keyboard.press('j')
  await expect.poll(async () => (await current(page).boundingBox())?.y).toBeGreaterThan(before?.y ?? 0)
})

test('on a phone the list and the escalation are screens of their own', async ({ as, office }) => {
  const [, second = ''] = await toTriage(office, 2)
  const page = await as(tomas, { viewport: { width: 320, height: 640 } })
  await open(page, '/queue')
  await expect(rows(page)).toHaveCount(2)
  await expect(page.getByRole('article')).toHaveCount(0)
  await rows(page).filter({ hasText: second }).click()
  await expect(page.getByRole('article', { name: second })).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await expect(rows(page)).toHaveCount(2)
  await page.goBack()
  await expect(page.getByRole('article', { name: second })).toBeVisible()
})
