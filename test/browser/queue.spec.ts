import { begin } from '../begun.ts'
import { tomas } from '../office.ts'
import { expect, type OpenOffice, type Page, test } from './office.ts'
import { open } from './places.ts'

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
