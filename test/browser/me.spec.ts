import { maya, noor } from '../office.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

/** A browser with a session of its own. */
const elsewhere = { storageState: { cookies: [], origins: [] } }

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

test('a password is changed by a person who knows the present one; everything else ends, and what goes on is named', async ({ as, browser, office }) => {
  const page = await as(maya)
  const laptop = await as(maya, elsewhere)
  await open(laptop, '/me')
  await open(page, '/me')
  const now = page.getByRole('textbox', { name: 'Present password' })
  const chosen = page.getByRole('textbox', { name: 'New password' })
  await now.fill('not my password')
  await chosen.fill('seven purple kettles')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is not your present password.')).toBeVisible()
  await expect(now).toBeFocused()
  await now.fill('a password for tests')
  await chosen.fill('Maya-2026!')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is little more than your name')).toBeVisible()
  await chosen.fill('seven purple kettles')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await expect(now).toHaveValue('')

  await laptop.reload()
  await expect(laptop).toHaveURL(/\/sign-in/)
  const left = page.getByRole('status').filter({ hasText: 'This goes on' })
  await expect(left).toContainText('test: made in the browser')
  await left.getByRole('button', { name: 'Revoke all tokens' }).click()
  await expect(left).toContainText('All tokens are revoked.')
  expect(await office.as(maya).get('/api/me')).toMatchObject({ status: 401 })

  const context = await browser.newContext({ baseURL: office.address })
  const door = await context.newPage()
  await door.goto('/sign-in')
  await door.getByLabel('E-mail').fill('maya@example.com')
  await door.getByRole('textbox', { name: 'Password' }).fill('seven purple kettles')
  await door.keyboard.press('Enter')
  await expect(door).toHaveURL(/\/mine$/)
  await context.close()
})

test('I see where I am signed in, and sign out elsewhere', async ({ as }) => {
  const page = await as(maya)
  const laptop = await as(maya, elsewhere)
  await open(laptop, '/me')
  await open(page, '/me')
  const signedIn = page.getByRole('region', { name: 'Signed in' })
  await expect(signedIn.getByText('this browser')).toHaveCount(1)
  await signedIn
    .getByRole('button', { name: /^End the session in/ })
    .first()
    .click()
  await expect(signedIn.getByRole('row')).toHaveCount(2)
  await laptop.reload()
  await expect(laptop).toHaveURL(/\/sign-in/)

  const phone = await as(maya, elsewhere)
  await open(phone, '/me')
  await signedIn.getByRole('button', { name: 'End other sessions' }).click()
  await expect(page.getByText('1 other session ended.')).toBeVisible()
  await expect(signedIn.getByRole('button', { name: 'Revoke all tokens' })).toBeVisible()
  await phone.reload()
  await expect(phone).toHaveURL(/\/sign-in/)
})

test('a token is shown once, and revoked after asking', async ({ as, office }) => {
  const page = await as(maya)
  await open(page, '/me')
  await page.getByLabel('It may').selectOption('Only read')
  await page.getByLabel('It ends after').selectOption('30 days')
  await page.getByLabel('What is it for?').fill('Nightly report')
  await page.keyboard.press('Enter')
  const text = await page.getByLabel('Token for “Nightly report”').inputValue()
  const mine = () => office.with({ authorization: `Bearer ${text}` }).get('/api/me')
  expect(await mine()).toMatchObject({ status: 200, body: { name: 'Maya' } })

  expect(await office.with({ authorization: `Bearer ${text}` }).patch('/api/me', { name: 'Eve' })).toMatchObject({ status: 403 })
  await expect(page.getByRole('row', { name: /Nightly report/ })).toContainText('Only read')

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

test('I confirm once which Slack account is mine, and remove it again; an administrator sees it', async ({ as, office }) => {
  await office.db.insertInto('slack_claims').values({ person_id: maya.id, slack_id: 'U1MAYA', called: 'Maya in Slack' }).execute()
  const page = await as(maya)
  await open(page, '/me')
  const part = page.getByRole('region', { name: 'Slack' })
  await expect(part).toContainText('Slack says that Maya in Slack (U1MAYA) is you.')
  await part.getByRole('button', { name: 'Confirm Maya in Slack' }).press('Enter')
  await expect(part).toContainText('Your Slack account is U1MAYA.')

  const admin = await as(noor)
  await open(admin, '/people?part=slack')
  await expect(admin.getByRole('row', { name: /Maya U1MAYA confirmed by its owner/ })).toBeVisible()

  await part.getByRole('button', { name: 'Remove the link' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the link' }).click()
  await expect(part).toContainText('No Slack account of yours was found yet.')
})

test('an administrator removes a link', async ({ as, office }) => {
  await office.db.insertInto('slack_people').values({ person_id: maya.id, slack_id: 'U1MAYA', at: office.now() }).execute()
  const admin = await as(noor)
  await open(admin, '/people?part=slack')
  await admin.getByRole('button', { name: 'Remove the link of Maya' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(admin.getByText('Nobody is linked to Slack')).toBeVisible()
  expect(await office.db.selectFrom('slack_people').selectAll().execute()).toEqual([])
})
