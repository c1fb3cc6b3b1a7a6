import type { State } from '#src/escalations/escalation.ts'
import type { Person } from '#src/people/person.ts'
import { begin } from '../begun.ts'
import { ada, lin, maya, noor, tomas } from '../office.ts'
import { expect, type OpenOffice, type Page } from './office.ts'

const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const satisfies readonly State[]

/** One escalation of Maya's in every state, and their numbers. */
export async function furnish(office: OpenOffice): Promise<Record<State, string>> {
  const entries: [State, string][] = []
  for (const state of states) entries.push([state, (await begin(office, state)).now().number])
  return Object.fromEntries(entries) as Record<State, string>
}

type Place = { name: string; path: string; who: Person }

/** Every page there is, as somebody who sees the most of it; `precedent` is the id of one. */
export const places = (numbers: Record<State, string>, precedent: string): readonly Place[] => [
  { name: 'mine', path: '/mine', who: maya },
  { name: 'news', path: '/news', who: maya },
  { name: 'queue', path: `/queue/${numbers.submitted}`, who: tomas },
  { name: 'escalate', path: '/escalate', who: maya },
  { name: 'write-draft', path: `/escalations/${numbers.draft}/write`, who: maya },
  { name: 'write-returned', path: `/escalations/${numbers.returned}/write`, who: maya },
  { name: 'submitted', path: `/escalations/${numbers.submitted}`, who: ada },
  { name: 'accepted', path: `/escalations/${numbers.accepted}`, who: tomas },
  { name: 'returned', path: `/escalations/${numbers.returned}`, who: maya },
  { name: 'decided', path: `/escalations/${numbers.decided}`, who: maya },
  { name: 'closed', path: `/escalations/${numbers.closed}`, who: lin },
  { name: 'sops', path: '/sops', who: maya },
  { name: 'sop', path: '/sops/non-bug-escalation', who: maya },
  { name: 'sop-version', path: '/sops/non-bug-escalation/versions/1', who: lin },
  { name: 'search', path: '/search?q=templates', who: tomas },
  { name: 'knowledge', path: '/knowledge', who: tomas },
  { name: 'new-article', path: '/knowledge/articles/new', who: tomas },
  { name: 'used', path: '/knowledge/used', who: maya },
  { name: 'differences', path: '/knowledge/differences', who: lin },
  { name: 'precedents', path: '/knowledge/precedents', who: lin },
  { name: 'precedent', path: `/knowledge/precedents/${precedent}`, who: lin },
  { name: 'people', path: '/people', who: noor },
  { name: 'settings', path: '/settings', who: noor },
  { name: 'settings-vocabularies', path: '/settings?part=vocabularies', who: noor },
  { name: 'settings-tokens', path: '/settings?part=tokens', who: noor },
  { name: 'settings-connections', path: '/settings?part=connections', who: noor },
  { name: 'settings-desk', path: '/settings?part=desk', who: noor },
  { name: 'settings-deliveries', path: '/settings?part=deliveries', who: noor },
  { name: 'settings-audit', path: '/settings?part=audit', who: noor },
  { name: 'me', path: '/me', who: maya },
]

/** Opens a page and waits until all of it is there. Fails where another page is shown instead, such as the one to sign in; the queue may open its first row. */
export async function open(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
  const opened = new URL(page.url()).pathname
  const asked = new URL(path, page.url()).pathname
  expect(opened === asked || (asked === '/queue' && opened.startsWith('/queue/')), `${path} opened ${opened}`).toBe(true)
}

/** Nothing is on its way any more: a heading is there, and nothing says that it is loading. */
async function settled(page: Page) {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
}
