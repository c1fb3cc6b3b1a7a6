import AxeBuilder from '@axe-core/playwright'
import { begin } from '../begun.ts'
import { maya, noor } from '../office.ts'
import { expect, openInBrowser, test } from './office.ts'

type Developing = Awaited<ReturnType<typeof openInBrowser>>

/** An office with the doors of development open, and a window signed in through one of them. */
const developing = test.extend<{ office: Developing }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  office: async ({}, use) => {
    const office = await openInBrowser({ real: true, dev: true })
    await use(office)
    await office.close()
  },
  page: async ({ browser, office }, use) => {
    const context = await browser.newContext({ baseURL: office.address, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`/api/dev/sign-in/${noor.id}?to=/dev`)
    await use(page)
    await context.close()
  },
})

developing('moves time on, and says by how much', async ({ page, office }) => {
  await expect(page.getByText('As this machine has it.')).toBeVisible()
  await page.getByRole('button', { name: '1 day' }).click()
  await expect(page.getByText('1 day ahead of this machine.')).toBeVisible()
  await page.getByRole('button', { name: '15 minutes' }).click()
  await expect(page.getByText('1 day 15 minutes ahead of this machine.')).toBeVisible()
  expect(office.now().getTime() - Date.now()).toBeGreaterThan(24 * 60 * 60_000)
})

developing('shows every refusal, and each message as each of them reads it', async ({ page, office }) => {
  const { number } = (await begin(office, 'returned')).now()
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: '409 escalation.cannot_move' })).toContainText('E-1042 cannot be accepted: it is returned')
  await expect(page.getByRole('row', { name: `Maya submitted ${number} to the Tier 2 queue.` })).toContainText('anybody else')
  await expect(page.getByRole('row', { name: `${number} Returned` })).toContainText('with you: 1 field to mend')
})

developing('shows pages as they are while nothing comes, and when it is refused', async ({ page }) => {
  const places = page.getByRole('navigation', { name: 'Pages to open' })
  const dev = async (way: string) => {
    await page.goBack()
    await page.getByRole('radio', { name: way }).check()
    await places.getByRole('link', { name: 'SOP' }).click()
  }
  await places.getByRole('link', { name: 'SOP' }).click()
  await expect(page.getByRole('heading', { name: 'What may I escalate?' })).toBeVisible()
  await dev('with a fault')
  await expect(page.getByRole('alert').first()).toContainText('Something went wrong on our side')
  await dev('not yet')
  await expect(page.getByRole('status', { name: 'Loading' }).first()).toBeVisible()
  await dev('as it is')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  developing(`keeps nobody out of what it shows, in ${colorScheme}`, async ({ page, office }) => {
    await begin(office, 'returned')
    await page.emulateMedia({ colorScheme })
    await page.reload()
    await expect(page.getByText('500 internal')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
}

test('is not there for those who use Baton, and no script of theirs has anything of it', async ({ as }) => {
  const page = await as(maya)
  const scripts: Promise<string>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer.text())
  })
  await page.goto('/mine')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const fetched = await Promise.all(scripts)
  expect(fetched.length).toBeGreaterThan(1)
  expect(fetched.filter((script) => /Move time forward|\/api\/dev\/clock/.test(script))).toEqual([])

  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Where to').fill('Development')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  await page.goto('/dev')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})
