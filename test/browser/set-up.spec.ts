import { test as base, expect } from '@playwright/test'
import { makeSetupLink } from '#src/workspace/set-up.ts'
import { openInBrowser } from './office.ts'

type Empty = Awaited<ReturnType<typeof openInBrowser>> & { link: string }

/** A Baton that nobody has set up, and its link. */
const test = base.extend<{ empty: Empty }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  empty: async ({}, use) => {
    const office = await openInBrowser({ empty: true, real: true })
    const token = await makeSetupLink({ db: office.db, now: new Date() })
    await use({ ...office, link: `${office.address}/setup#${token}` })
    await office.close()
  },
})

const password = 'a password for Noor'

async function setUp({ page, empty }: { page: import('@playwright/test').Page; empty: Empty }) {
  await page.goto(empty.link)
  await page.getByLabel('Your name').fill('Noor')
  await page.getByLabel('E-mail').fill('noor@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Northwind Support')
  await page.getByRole('button', { name: 'Set up Baton' }).click()
  await expect(page.getByRole('heading', { name: 'Northwind Support is ready' })).toBeVisible()
}

test('an empty Baton gets its administrator, who invites somebody; they come in by the link, and sign in again later', async ({ page, browser, empty }) => {
  await setUp({ page, empty })
  expect(page.url()).not.toContain('#')
  await page.getByRole('link', { name: 'Invite people' }).click()
  const form = page.getByRole('dialog', { name: 'Invite somebody' })
  await form.getByLabel('Name').fill('Eve')
  await form.getByLabel('E-mail').fill('eve@example.com')
  await form.getByRole('radio', { name: 'Tier 2' }).check()
  await form.getByRole('button', { name: 'Make the link' }).click()
  const link = await form.getByLabel('Link for Eve').inputValue()

  const context = await browser.newContext()
  const eve = await context.newPage()
  await eve.goto(link)
  await expect(eve.getByRole('heading', { name: 'Welcome, Eve' })).toBeVisible()
  await expect(eve.getByText('Your role is Tier 2.')).toBeVisible()
  await eve.getByRole('textbox', { name: 'Password' }).fill('short')
  await eve.keyboard.press('Enter')
  await expect(eve.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await eve.getByRole('textbox', { name: 'Password' }).fill('a password for Eve')
  await eve.keyboard.press('Enter')
  await expect(eve).toHaveURL(/\/queue/)

  await eve.goto(`${empty.address}/people`)
  await expect(eve.getByRole('row', { name: /^Eve/ })).toContainText('here')
  await eve.goto(link)
  await expect(eve.getByRole('alert')).toContainText('This link no longer works')
  await context.clearCookies()
  await eve.goto(`${empty.address}/people`)
  await eve.getByLabel('E-mail').fill('eve@example.com')
  await eve.getByRole('textbox', { name: 'Password' }).fill('a password for Eve')
  await eve.keyboard.press('Enter')
  await expect(eve).toHaveURL(/\/people$/)
  await context.close()
})

test('the demo fills an empty Baton, and somebody of it signs in', async ({ page, browser, empty }) => {
  test.setTimeout(240_000)
  await setUp({ page, empty })
  await page.getByRole('button', { name: 'Look around with a demo' }).click()
  await expect(page.getByText('Making four weeks of escalations')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The demo is in' })).toBeFocused({ timeout: 60_000 })
  const shown = await page.getByLabel('Everybody’s password').inputValue()

  const context = await browser.newContext({ baseURL: empty.address })
  const leila = await context.newPage()
  await leila.goto('/sign-in')
  await leila.getByLabel('E-mail').fill('leila@example.com')
  await leila.getByRole('textbox', { name: 'Password' }).fill(shown)
  await leila.keyboard.press('Enter')
  await expect(leila).toHaveURL(/\/queue/)
  await context.close()

  await page.reload()
  await page.getByRole('button', { name: 'Look around with a demo' }).click()
  await expect(page.getByRole('alert')).toContainText('Somebody is here already')
})

test('a set-up link that is over, or not whole, says where to go', async ({ page, empty }) => {
  await page.goto(`${empty.address}/setup#not-a-token`)
  await expect(page.getByRole('alert')).toContainText('This link no longer works')
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(`${empty.address}/setup`)
  await expect(page.getByRole('alert')).toContainText('The link is not complete')
})
