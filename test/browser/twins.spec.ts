import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ben, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
import { upload } from './filled.ts'
import { expect, type Page, test } from './office.ts'
import { open } from './places.ts'
import { expectFocus, said } from './standing.ts'

const again = 'They want to copy their content templates to eleven other workspaces, all in one go.'
const other = 'Does a trial go on while its plan is paused?'

const notice = (page: Page) => page.getByRole('region', { name: 'Perhaps a duplicate' })

test('Tier 2 sees that another asks the same, and merges the two by one press and one key; the evidence goes along', async ({ as, office }) => {
  const first = (await begin(office)).now().number
  await begin(office, 'submitted', { ...completeCase, ticket: 'https://help.example.com/tickets/13', ask: other })
  const evidence = [{ id: await upload(office, 'menu.png'), caption: 'The menu', step: null }]
  const { number } = (await begin(office, 'submitted', { ...completeCase, ticket: '12', ask: again, evidenceWaiver: null, evidence })).now()
  const page = await as(tomas)
  await open(page, `/escalations/${number}`)
  await expect(notice(page)).toContainText(`Seems to be the same as ${first}: ${completeCase.ask}`)
  await expect(notice(page).getByRole('link')).toHaveCount(1)
  expect.soft(await barriers(page), 'a duplicate').toEqual([])

  await notice(page)
    .getByRole('button', { name: `Duplicate of ${first}` })
    .press('Enter')
  const into = page.getByLabel('Number of the one that goes on')
  await expect(into).toHaveValue(first)
  await expect(into).toBeFocused()
  await expect(page.getByText(`${first}, Maya, Submitted, asks:`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocus(page)
  await notice(page)
    .getByRole('button', { name: `Duplicate of ${first}` })
    .press('Enter')
  await expect(into).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(said(page, `${number} is merged into ${first}`)).toBeVisible()
  await expect(notice(page)).toHaveCount(0)

  await open(page, `/escalations/${first}`)
  await expect(page.getByRole('button', { name: 'Open The menu' })).toBeVisible()
  await expect(page.getByText(`took in ${number}`)).toBeVisible()
})

test('nothing is said of what only comes near, nor to whoever may not merge', async ({ as, office }) => {
  const { number } = (await begin(office)).now()
  const near = {
    ...completeCase,
    ticket: 'https://help.example.com/tickets/14',
    ask: 'The customer wants to see the invoices of all their workspaces in one list.',
  }
  await begin(office, 'submitted', near)
  const answered = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/api/suggestions'))
  const page = await as(tomas)
  const [found] = await Promise.all([answered(page), open(page, `/escalations/${number}`)])
  expect((await found.json()).twins).toMatchObject([{ same: false }])
  await expect(notice(page)).toHaveCount(0)

  const same = (await begin(office, 'submitted', { ...completeCase, ticket: '12', ask: again })).now().number
  await open(page, `/escalations/${same}`)
  await expect(notice(page)).toContainText(number)
  const tier1 = await as(ben)
  const asked: string[] = []
  tier1.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await open(tier1, `/escalations/${same}`)
  await expect(tier1.getByRole('button', { name: 'Me too' })).toBeVisible()
  expect(asked).not.toContain('/api/suggestions')
  await expect(notice(tier1)).toHaveCount(0)
})
