import { readFile } from 'node:fs/promises'
import { maya } from '../office.ts'
import { expect, type Page, test } from './office.ts'

const sample = await readFile(new URL('../../docs/example/sample.txt', import.meta.url), 'utf8')
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Pastes as a person does, into whatever has the focus. */
async function paste(page: Page, text: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+v')
}

const bar = (page: Page) => page.getByRole('region', { name: 'How it stands' })

test('the SOP’s sample is pasted, completed and submitted by keyboard alone', async ({ as, office }) => {
  const page = await as(maya, clipboard)
  await page.goto('/mine')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  await expect(page.getByRole('textbox', { name: 'Ticket' })).toBeFocused()

  await paste(page, sample)

  await expect(page.getByText('Filled from the pasted text')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What the user is asking' })).toHaveValue(/bulk-duplicate content templates/)
  await expect(page).toHaveURL(/\/escalations\/E-\d+\/write$/)
  await expect(page.getByRole('textbox', { name: 'Ticket' })).toBeFocused()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('checkbox', { name: /not documented/ })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('textbox', { name: /Where did you look/ })).toBeFocused()
  await page.keyboard.type('Knowledge base: “duplicate templates”. Nothing on copying between workspaces.')

  await page.keyboard.press('Control+.')
  await expect(page.getByRole('textbox', { name: 'Why Tier 1 cannot resolve it' })).toBeFocused()
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
