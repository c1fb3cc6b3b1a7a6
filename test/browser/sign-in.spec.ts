import { expect, test } from './office.ts'

test('the sign-in asks nothing that development alone knows, and comes back to where somebody wanted to go', async ({ browser, office }) => {
  const context = await browser.newContext({ baseURL: office.address })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto('/sign-in?back=%2Fsops')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
  expect(complaints).toEqual([])

  await page.getByLabel('E-mail').fill('maya@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not go together')
  await expect(page.getByLabel('E-mail')).toHaveValue('maya@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('a password for tests')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sops$/)
  await context.close()
})
