import { maya } from '../office.ts'
import { expect, test } from './office.ts'

test('a stranger is asked to sign in, and comes back to where they wanted to go', async ({ browser, office }) => {
  const page = await browser.newPage({ baseURL: office.address })
  await page.goto('/sops')
  await expect(page).toHaveURL(/\/sign-in\?back=%2Fsops/)
})

test('the keys of the page are listed by “?”, and the command menu goes anywhere', async ({ as }) => {
  const page = await as(maya)
  await page.goto('/')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await page.keyboard.press('Shift+?')
  await expect(page.getByRole('dialog', { name: 'Keys on this page' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByPlaceholder('Where to, or what to do?')).toBeFocused()
  await page.keyboard.type('go to: me')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/me$/)
})
