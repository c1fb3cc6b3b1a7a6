import { maya } from '../office.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

test('what I choose holds at once, and on my next device', async ({ as, office }) => {
  const page = await as(maya)
  await open(page, '/me')
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByText('Compact', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Time zone' }).fill('tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await page.getByRole('switch', { name: 'Single keys do things' }).click()
  await page.getByRole('switch', { name: 'One of mine is decided' }).click()
  await expect(async () => {
    expect((await office.as(maya).get('/api/me')).body.preferences).toEqual({
      timeZone: 'Asia/Tokyo',
      theme: 'dark',
      keys: false,
      density: 'compact',
      notifications: { returned: true, decided: false, commented: true },
    })
  }).toPass()
  await page.getByRole('heading', { name: 'Me' }).focus()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/me$/)

  const other = await as(maya)
  await open(other, '/me')
  await expect(other.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await other.getByRole('button', { name: 'As the workspace' }).press('Enter')
  await expect(other.getByRole('combobox', { name: 'Time zone' })).toHaveAttribute('placeholder', 'As the workspace: Europe/Berlin')
  await expect(other.getByRole('combobox', { name: 'Time zone' })).toBeFocused()
})

test('what cannot be kept is put back, with the reason', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/me')
  const decided = page.getByRole('switch', { name: 'One of mine is decided' })
  await page.route('**/api/me', (route) => route.abort())
  await decided.click()
  await expect(page.getByText('No answer')).toBeVisible()
  await expect(decided).toBeChecked()
})

test('my name is mine to change, with the reason where it cannot be', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/me')
  await page.getByLabel('Name').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a name.')).toBeVisible()
  await page.getByLabel('Name').fill('Maya Lindqvist')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Maya Lindqvist' })).toBeVisible()
})

test('a password is changed by whoever knows the present one', async ({ as, browser, office }) => {
  const page = await as(maya)
  await open(page, '/me')
  const now = page.getByRole('textbox', { name: 'Present password' })
  await now.fill('not my password')
  await page.getByRole('textbox', { name: 'New password' }).fill('another password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await expect(now).toBeFocused()
  await now.fill('a password for tests')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(now).toHaveValue('')

  const context = await browser.newContext({ baseURL: office.address })
  const door = await context.newPage()
  await door.goto('/sign-in')
  await door.getByLabel('E-mail').fill('maya@example.com')
  await door.getByRole('textbox', { name: 'Password' }).fill('another password')
  await door.keyboard.press('Enter')
  await expect(door).toHaveURL(/\/mine$/)
  await context.close()
})

test('a token is shown once, and revoked after asking', async ({ as, office }) => {
  const page = await as(maya)
  await open(page, '/me')
  await page.getByLabel('What is it for?').fill('Nightly report')
  await page.keyboard.press('Enter')
  const text = await page.getByLabel('Token for “Nightly report”').inputValue()
  const mine = () => office.with({ authorization: `Bearer ${text}` }).get('/api/me')
  expect(await mine()).toMatchObject({ status: 200, body: { name: 'Maya' } })

  await page.getByRole('button', { name: 'Revoke “Nightly report”' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByRole('row', { name: /Nightly report/ })).toContainText('revoked')
  expect(await mine()).toMatchObject({ status: 401 })
})

test('whoever signs out is out', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/me')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.goto('/mine')
  await expect(page).toHaveURL(/\/sign-in\?back=/)
})
