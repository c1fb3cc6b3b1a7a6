import { completeCase } from '../cases.ts'
import { maya } from '../office.ts'
import { bar, field, numberOf, openForm } from './form.ts'
import { expect, test } from './office.ts'

const ask = 'What the user is asking'
const blocker = 'Why Tier 1 cannot resolve it'

test('what was typed the instant before a reload is there again, and is saved', async ({ as, office }) => {
  const page = await as(maya)
  await openForm(page)
  await field(page, ask).focus()
  await page.keyboard.insertText('They want to copy 40 templates.')
  await page.reload()

  await expect(field(page, ask)).toHaveValue('They want to copy 40 templates.')
  await expect(page.getByText(/Brought back:/)).toBeVisible()
  const number = await numberOf(page)
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  expect((await office.as(maya).get('/api/escalations?view=mine')).body.items).toMatchObject([{ number, ask: 'They want to copy 40 templates.' }])
})

test('without a line one goes on writing, and it is saved when the line is back', async ({ as, office }) => {
  const page = await as(maya)
  await openForm(page)
  await page.context().setOffline(true)
  await field(page, ask).fill('They want to copy 40 templates.')
  await expect(bar(page)).toContainText('No connection')
  await field(page, blocker).fill('No access.')
  await page.context().setOffline(false)

  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  const number = await numberOf(page)
  expect((await office.as(maya).get(`/api/escalations/${number}`)).body).toMatchObject({ ask: 'They want to copy 40 templates.', blocker: 'No access.' })
})

test('what is left behind half saved is saved, and the next form is empty', async ({ as, office }) => {
  const page = await as(maya)
  await openForm(page)
  await field(page, ask).fill('They want to copy 40 templates.')
  await page.getByRole('link', { name: 'SOP', exact: true }).click()
  await expect(page).toHaveURL(/\/sops$/)
  await expect
    .poll(async () => (await office.as(maya).get('/api/escalations?view=mine')).body.items)
    .toMatchObject([{ ask: 'They want to copy 40 templates.' }])
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft ')))).toEqual([])

  await page.keyboard.press('c')
  await expect(field(page, ask)).toHaveValue('')
})

test('as long as no answer has come, a new form brings back what was left behind, and it becomes one draft', async ({ as, office }) => {
  const page = await as(maya)
  await openForm(page)
  const answer = Promise.withResolvers<void>()
  await page.route('**/api/escalations', async (route) => {
    await answer.promise
    await route.continue()
  })
  await field(page, ask).fill('They want to copy 40 templates.')
  await page.getByRole('link', { name: 'SOP', exact: true }).click()
  await expect(page).toHaveURL(/\/sops$/)

  await page.keyboard.press('c')
  await expect(field(page, ask)).toHaveValue('They want to copy 40 templates.')
  answer.resolve()
  const number = await numberOf(page)
  await expect(bar(page)).toContainText(/Saved \d\d:\d\d/)
  expect((await office.as(maya).get('/api/escalations?view=mine')).body.items).toMatchObject([{ number, ask: 'They want to copy 40 templates.' }])
})

test('two devices write on one draft: what each wrote comes to the other, and where both wrote, both versions stay', async ({ as, office }) => {
  const { number } = (await office.as(maya).post('/api/escalations', completeCase)).body
  const [desk, phone] = [await as(maya), await as(maya, { viewport: { width: 375, height: 720 } })]
  for (const page of [desk, phone]) await openForm(page, `/escalations/${number}/write`)

  await phone.getByRole('textbox', { name: blocker }).fill('Written on the phone.')
  await expect(field(desk, blocker)).toHaveValue('Written on the phone.')

  await desk.context().setOffline(true)
  await field(desk, ask).fill('Written at the desk.')
  await field(phone, ask).fill('Asked on the phone.')
  await expect.poll(async () => (await office.as(maya).get(`/api/escalations/${number}`)).body.ask).toBe('Asked on the phone.')
  await desk.context().setOffline(false)

  const both = desk.getByRole('group', { name: 'Also written elsewhere' })
  await expect(both).toContainText('Asked on the phone.')
  await expect(field(desk, ask)).toHaveValue('Written at the desk.')
  await expect(bar(desk)).toContainText('1 choice to make')
  await both.getByRole('button', { name: /^Take what was written elsewhere/ }).press('Enter')
  await expect(field(desk, ask)).toHaveValue('Asked on the phone.')
  await expect(both).toHaveCount(0)
  await expect.poll(async () => (await office.as(maya).get(`/api/escalations/${number}`)).body.ask).toBe('Asked on the phone.')
})

test('the page stays where it is when its first words are saved and it gets a number', async ({ as }) => {
  const page = await as(maya)
  await openForm(page)
  const there = () => page.evaluate(() => window.scrollY)
  await field(page, 'Proposed solution').fill('Copy them by hand.')
  const before = await there()
  expect(before).toBeGreaterThan(300)
  await numberOf(page)
  expect(await there()).toBe(before)
})
