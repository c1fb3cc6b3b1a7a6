import type { Person } from '#src/people/person.ts'
import { lin, maya, noor, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { furnish, settled } from './places.ts'

const roles: readonly Person[] = [maya, tomas, lin, noor]

/** What would end the walk, or leave the app. */
const notThese = /^Sign out/

for (const person of roles) {
  test(`every link and button that ${person.name} (${person.role}) meets does something, and none leads to an error`, async ({ as, office }) => {
    test.setTimeout(600_000)
    await furnish(office)
    const page = await as(person, { reducedMotion: 'reduce' })
    const [seen, waiting] = [new Set<string>(), ['/']]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await visit(page, path)
      for (const link of await linksOn(page)) {
        if (seen.has(kindOf(link))) continue
        seen.add(kindOf(link))
        waiting.push(link)
      }
      await pressEverything(page, path)
    }
    expect(seen.size).toBeGreaterThan(5)
  })
}

/** Escalations are many and their pages alike; each of the few in this office is looked at all the same. */
const kindOf = (link: string) => link.replace(/#.*$/, '')

async function visit(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
  await isWell(page, path)
}

async function isWell(page: Page, after: string) {
  for (const name of ['This page broke', 'There is nothing here', 'No answer']) {
    await expect(page.getByRole('heading', { name }), `after ${after}`).toHaveCount(0)
  }
}

const linksOn = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) => link.pathname + link.search))

/** Presses each button of the page as it is when it is opened, one after the other, each on the page as new. */
async function pressEverything(page: Page, path: string) {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
  )
  for (const [at, name] of names.entries()) {
    if (notThese.test(name)) continue
    const button = page.locator('button').nth(at)
    if (!(await button.isVisible()) || (await button.isDisabled())) continue
    await button.click({ timeout: 5_000 }).catch((error: Error) => {
      if (!/Timeout|intercepts|detached/.test(error.message)) throw error
    })
    await settled(page)
    await isWell(page, `“${name}” on ${path}`)
    await visit(page, path)
  }
}
