import type { Person } from '#src/people/person.ts'
import { lin, maya, noor, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { furnish, settled } from './places.ts'

const roles: readonly Person[] = [maya, tomas, lin, noor]

/** What would end the walk. */
const notThese = /^Sign out/

/** How many presses deep: a button, and what it opens. */
const deepest = 2

for (const person of roles) {
  test(`every link and button that ${person.name} (${person.role}) meets does something, and none leads to an error`, async ({ as, office }) => {
    test.setTimeout(600_000)
    await furnish(office)
    const page = await as(person, { reducedMotion: 'reduce' })
    const [links, buttons, waiting] = [new Set<string>(), new Set<string>(), ['/']]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await visit(page, path)
      for (const link of await linksOn(page)) {
        if (links.has(placeOf(link))) continue
        links.add(placeOf(link))
        waiting.push(link)
      }
      await pressEverything(page, path, buttons)
    }
    expect(links.size).toBeGreaterThan(10)
    expect(buttons.size).toBeGreaterThan(20)
  })
}

/** One escalation is one place, whichever list it was opened from. */
const placeOf = (link: string) => link.replace(/^(\/queue\/E-\d+)\?.*/, '$1')

/** Pages of one kind have the same buttons, and each is pressed on one of them. */
const kindOf = (path: string) => path.replace(/\?.*/, '').replaceAll(/\d+/g, 'n')

async function visit(page: Page, path: string) {
  await page.goto(path)
  await settled(page)
  await isWell(page, path)
}

async function isWell(page: Page, after: string) {
  await expect(page.getByRole('heading', { name: /^(This page broke|There is nothing here|No answer)$/ }), `after ${after}`).toHaveCount(0)
}

const linksOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')]
      .map(({ pathname, search }) => pathname + search)
      .filter((path) => !/^\/(api|docs)\//.test(path)),
  )

/** All that can be pressed now, by name, each with where it stands among all that match `pressable`. */
const pressable = 'button, [role="menuitem"], [role="tab"]'
const buttonsOn = (page: Page) =>
  page.locator(pressable).evaluateAll((all) =>
    all.flatMap((button, at) => {
      const name = (button.ariaLabel ?? button.textContent ?? '').trim()
      const usable = button.checkVisibility({ visibilityProperty: true }) && !button.matches(':disabled, [aria-disabled="true"]')
      return usable ? [{ name, at }] : []
    }),
  )

/** Presses each button of the page, and then each that has come by it. The page is opened anew wherever a press has left it another one. */
async function pressEverything(page: Page, path: string, pressed: Set<string>) {
  const firsts = (await buttonsOn(page)).map(({ name }) => [name])
  let asOpened = true
  for (const trails = firsts; trails.length > 0; ) {
    const trail = trails.shift() ?? []
    const known = `${kindOf(path)} ${trail.join(' › ')}`
    if (pressed.has(known) || pressed.has(trail.join(' › ')) || notThese.test(trail.at(-1) ?? '')) continue
    pressed.add((await isOfTheShell(page, trail)) ? trail.join(' › ') : known)
    if (!asOpened) await visit(page, path)
    const { came, same } = await follow(page, path, trail)
    asOpened = same
    if (trail.length < deepest) trails.unshift(...came.map((name) => [...trail, name]))
  }
}

/** What stands around every page is pressed once. */
const isOfTheShell = async (page: Page, [first = '']: readonly string[]) =>
  (await page.locator('nav, header').getByRole('button', { name: first, exact: true }).count()) > 0

/** Presses one after the other: what came by the last of them, and whether the page is as it was. */
async function follow(page: Page, path: string, trail: readonly string[]) {
  const [from, opened] = [page.url(), await namesOn(page)]
  let before = opened
  for (const name of trail) {
    before = await namesOn(page)
    const button = (await buttonsOn(page)).find((button) => button.name === name)
    if (!button) return { came: [], same: false }
    await page
      .locator(pressable)
      .nth(button.at)
      .click({ timeout: 5_000 })
      .catch((error: Error) => {
        if (!/Timeout|intercepts|detached/.test(error.message)) throw error
      })
    await settled(page)
    await isWell(page, `“${trail.join('”, “')}” on ${path}`)
  }
  const after = await namesOn(page)
  return { came: after.filter((name) => !before.includes(name)), same: page.url() === from && after.join() === opened.join() }
}

const namesOn = async (page: Page) => (await buttonsOn(page)).map(({ name }) => name)
