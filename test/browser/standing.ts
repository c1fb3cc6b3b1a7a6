import type { State } from '#src/escalations/escalation.ts'
import type { Person } from '#src/people/person.ts'
import { begin } from '../begun.ts'
import { expect, type OpenOffice, type Page } from './office.ts'
import { open } from './places.ts'

/** Somebody before one escalation of Maya's, which Tomás holds or held. `one` moves it as others do. */
export async function before({ office, as }: { office: OpenOffice; as: (person: Person) => Promise<Page> }, state: State, person: Person, written?: object) {
  const one = await begin(office, state, written)
  const { number } = one.now()
  const page = await as(person)
  await open(page, `/escalations/${number}`)
  return { one, number, page }
}

/** What the reader can do next, as buttons with their keys. */
export const bar = (page: Page) => page.getByRole('group', { name: /^What you can do with/ })

/** What is said of a move, wherever the reader has gone meanwhile. */
export const said = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words })

/** Chooses from the menu of what else can be done, by keyboard alone. */
export async function choose(page: Page, name: string) {
  await bar(page).getByRole('button', { name: 'More' }).press('Enter')
  const item = page.getByRole('menuitem', { name, exact: true })
  await expect(item).toBeVisible()
  while (!(await item.evaluate((one) => one === document.activeElement))) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Types where the focus is: there is nothing to click before. The words come at once and without keys, so they wait for a field to stand in. */
export async function type(page: Page, words: string) {
  await expect(page.locator('input:focus, textarea:focus')).toHaveCount(1)
  await page.keyboard.insertText(words)
}

/** Nobody on the keyboard or with a screen reader may be thrown back to the beginning of the page. */
export const expectFocus = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
