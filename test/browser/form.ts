import { expect, type Page } from './office.ts'

/** A window that may read and write the clipboard. */
export const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

/** Pastes as a person does, into whatever has the focus. */
export async function paste(page: Page, text: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text)
  await page.keyboard.press('Control+v')
}

/** What stands at the foot of the form: whether it is ready, and whether it is saved. */
export const bar = (page: Page) => page.getByRole('region', { name: 'How it stands' })
export const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })

/** Opens a form and waits until one can write in it. */
export async function openForm(page: Page, path = '/escalate') {
  await page.goto(path)
  await expect(bar(page)).toContainText(/open|Ready/)
}

/** The number that the form has in its address, once its first words are saved. */
export async function numberOf(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/escalations\/E-\d+\/write/)
  return /E-\d+/.exec(page.url())?.[0] ?? ''
}
