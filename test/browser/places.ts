import type { Person } from '#src/people/person.ts'
import { lin, maya } from '../office.ts'
import { expect, type Page } from './office.ts'

type Place = { name: string; path: string; who: Person }

/** Every page there is, as somebody who sees the most of it. */
export const places: readonly Place[] = [
  { name: 'sops', path: '/sops', who: maya },
  { name: 'sop', path: '/sops/non-bug-escalation', who: maya },
  { name: 'sop-version', path: '/sops/non-bug-escalation/versions/1', who: lin },
]

/** Opens a page and waits until all of it is there. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
}

/** Nothing is on its way any more: a heading is there, and nothing says that it is loading. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}
