import { readFile } from 'node:fs/promises'
import { maya } from '../office.ts'
import { bar, clipboard, field, numberOf, openForm, paste } from './form.ts'
import { expect, test } from './office.ts'

const sample = await readFile(new URL('../../docs/example/sample.txt', import.meta.url), 'utf8')

test('the SOP’s sample is pasted, completed and submitted by keyboard alone', async ({ as, office }) => {
  const page = await as(maya, clipboard)
  await page.goto('/mine')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  await expect(field(page, 'Ticket')).toBeFocused()

  await paste(page, sample)

  await expect(page.getByText('Filled from the pasted text')).toBeVisible()
  await expect(field(page, 'What the user is asking')).toHaveValue(/bulk-duplicate content templates/)
  await expect(page).toHaveURL(/\/escalations\/E-\d+\/write$/)
  await expect(field(page, 'Ticket')).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('checkbox', { name: /not documented/ })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(field(page, /Where did you look/)).toBeFocused()
  await page.keyboard.type('Knowledge base: “duplicate templates”. Nothing on copying between workspaces.')

  await page.keyboard.press('Control+.')
  await expect(field(page, 'Why Tier 1 cannot resolve it')).toBeFocused()
  await page.keyboard.type('No screen offers it, and Tier 1 has no access behind the scenes.')

  await page.keyboard.press('Control+.')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await page.keyboard.press('n')
  await page.keyboard.type('There is nothing to see: the action is simply not there.')

  await expect(bar(page)).toContainText('Ready')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/E-\d+ is in the queue/)).toBeVisible()
  await expect(page).toHaveURL(/\/escalations\/E-\d+$/)
  const { items } = (await office.as(maya).get('/api/escalations?view=mine')).body
  expect(items).toMatchObject([{ state: 'submitted', evidenceWaiver: 'There is nothing to see: the action is simply not there.' }])
})

test('what is pasted writes over nothing, keeps what it could not place in view, and is taken back by one key', async ({ as, office }) => {
  const page = await as(maya, clipboard)
  await openForm(page)
  await field(page, 'What the user is asking').fill('My own words.')
  await field(page, 'Ticket').focus()

  await paste(page, `They are patient.\n\n${sample}`)

  await expect(field(page, 'What the user is asking')).toHaveValue('My own words.')
  const kept = page.getByRole('group', { name: 'Something stands there already, and was kept' })
  await expect(kept).toContainText('User is requesting to bulk-duplicate content templates')
  await expect(page.getByRole('group', { name: 'Not placed' })).toContainText('They are patient.')

  await page.getByRole('button', { name: 'Move piece 1 to a field' }).press('Enter')
  await page.getByRole('menuitem', { name: 'More about the customer' }).press('Enter')
  await expect(field(page, 'More about the customer')).toHaveValue('Agency plan client with 25+ sites\nThey are patient.')
  await kept.getByRole('button', { name: /^Take what was written elsewhere/ }).press('Enter')
  await expect(field(page, 'What the user is asking')).toHaveValue(/bulk-duplicate/)

  await page.getByRole('button', { name: 'Undo the paste' }).press('Enter')
  await expect(page.getByRole('group', { name: 'Step 2' })).toHaveCount(0)
  await expect(bar(page)).toContainText('Saved')
  const number = await numberOf(page)
  await expect.poll(async () => (await office.as(maya).get(`/api/escalations/${number}`)).body.steps).toEqual([])
})

test('what the SOP says of a field appears when it is left, and not while a word is typed', async ({ as }) => {
  const page = await as(maya)
  await openForm(page)
  const checked = page.waitForResponse((answer) => answer.url().endsWith('/api/checks') && (answer.request().postData() ?? '').includes('"tbd"'))
  await field(page, 'What the user is asking').pressSequentially('tbd')
  await checked
  await expect(field(page, 'What the user is asking')).not.toHaveAccessibleDescription(/Advice:/)
  await page.keyboard.press('Tab')
  await expect(field(page, 'What the user is asking')).toHaveAccessibleDescription(/Advice:/)

  await field(page, 'Why Tier 1 cannot resolve it').focus()
  await expect(field(page, 'Why Tier 1 cannot resolve it')).not.toHaveAttribute('aria-invalid')
  await page.keyboard.press('Tab')
  await expect(field(page, 'Why Tier 1 cannot resolve it')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'Why Tier 1 cannot resolve it')).toHaveAccessibleDescription(/To mend: It is not said why/)
})
