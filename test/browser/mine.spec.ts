import { begin } from '../begun.ts'
import { ben, maya, tomas } from '../office.ts'
import { expect, type Page, test } from './office.ts'
import { furnish, open } from './places.ts'

const group = (page: Page, name: string) => page.getByRole('region', { name })

test('what waits for its author comes first, by what is to be done; then what others have', async ({ as, office }) => {
  const numbers = await furnish(office)
  const asked = await begin(office, 'accepted')
  await asked.move(tomas, 'waits', { on: 'author', reason: 'Which plan?', until: new Date(Date.now() + 86_400_000).toISOString() })
  const page = await as(maya)
  await open(page, '/mine')

  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Answer a question',
    'Mend and submit again',
    'Carry out, and tell the customer',
    'Finish and submit',
    'Tell by hand',
    'Waiting for others',
  ])
  await expect(group(page, 'Answer a question').getByRole('link')).toContainText([asked.now().number])
  await expect(group(page, 'Mend and submit again').getByRole('link')).toContainText([numbers.returned])
  await expect(group(page, 'Carry out, and tell the customer').getByRole('link')).toContainText([numbers.decided])
  await expect(group(page, 'Finish and submit').getByRole('link')).toContainText([numbers.draft])
  await expect(group(page, 'Waiting for others').getByRole('link')).toHaveCount(2)
  await expect(group(page, 'Waiting for others')).toContainText('Tomás')
})

test('keys lead over all groups, and Enter into the one that waits', async ({ as, office }) => {
  const { returned, decided } = await furnish(office)
  const page = await as(maya)
  await open(page, '/mine')
  await expect(group(page, 'Waiting for others')).toBeVisible()
  await page.keyboard.press('j')
  await expect(group(page, 'Mend and submit again').getByRole('link', { name: returned })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(group(page, 'Carry out, and tell the customer').getByRole('link', { name: decided })).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/escalations/${returned}/write$`))
})

test('who decides sees what they have accepted; who has nothing sees what can be begun', async ({ as, office }) => {
  const { accepted } = await furnish(office)
  const deciding = await as(tomas)
  await open(deciding, '/mine')
  await expect(group(deciding, 'Decide').getByRole('link')).toContainText([accepted])

  const idle = await as(ben)
  await open(idle, '/mine')
  await expect(idle.getByRole('heading', { name: 'Nothing waits for you' })).toBeVisible()
  await idle.getByRole('main').getByRole('link', { name: 'Escalate' }).click()
  await expect(idle).toHaveURL(/\/escalate$/)
})

test('what somebody joined stands with what they wait for, and says so', async ({ as, office }) => {
  const { accepted } = await furnish(office)
  await office.as(ben).post(`/api/escalations/${accepted}/joins`, { ticket: '7001', customer: 'Contoso' })
  const page = await as(ben)
  await open(page, '/mine')
  await expect(group(page, 'Waiting for others').getByRole('link')).toHaveText([new RegExp(`${accepted}.*You joined`)])
})
