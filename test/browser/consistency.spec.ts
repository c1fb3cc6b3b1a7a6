import { compareDecision } from '#src/knowledge/consistency/compare.ts'
import { asProposed, begin } from '../begun.ts'
import { lin, maya, tomas } from '../office.ts'
import { aCase } from '../precedents.ts'
import { barriers } from './barriers.ts'
import { expect, type OpenOffice, test } from './office.ts'
import { open } from './places.ts'

const declined = { ...asProposed, decision: 'declined', reason: 'Nobody may copy between organisations.' }

/** Decided by Tomás, and compared with what was decided before. */
async function decided(office: OpenOffice, decision: object) {
  office.later(60_000)
  const one = await begin(office, 'submitted', aCase())
  await one.move(tomas, 'decisions', decision)
  const onShelf = async () => (await office.library.ask('escalations', aCase().ask ?? '', { limit: 9, among: (_, id) => id === one.now().id })).length
  await expect.poll(onShelf).toBe(1)
  await compareDecision({ ...office, now: office.now() }, one.now().id)
  return one.now().number
}

test('a lead finds two decisions side by side, and says why they differ; what was typed is not lost', async ({ as, office }) => {
  const [one, other] = [await decided(office, asProposed), await decided(office, declined)]
  const page = await as(lin)
  await open(page, '/knowledge')
  await page.getByRole('link', { name: 'Differences' }).click()
  const pair = page.getByRole('listitem').filter({ hasText: `${one} and ${other}: One was declined, and the other was not` })
  await expect(pair.getByRole('region', { name: `Earlier: ${one}` })).toContainText('DevOps duplicates the templates by hand')
  await expect(pair.getByRole('region', { name: `Later: ${other}` })).toContainText('Nobody may copy between organisations.')
  expect(await barriers(page)).toEqual([])

  await pair.getByRole('button', { name: 'They differ for a reason' }).click()
  await expect(page.getByLabel('What makes them differ')).toBeFocused()
  await page.keyboard.type('Another organisation')
  await page.keyboard.press('Escape')
  await expect(pair.getByRole('button', { name: 'They differ for a reason' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What makes them differ')).toHaveValue('Another organisation')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Nothing is decided differently' })).toBeVisible()
  await page.getByText('Settled', { exact: true }).click()
  await expect(page.getByText('They differ for a reason, says Lin: Another organisation')).toBeVisible()
  await page.reload()
  await expect(page.getByText('They differ for a reason, says Lin: Another organisation')).toBeVisible()
})

test('a precedent of the one settles them, or the other is opened again: both forms are one press away', async ({ as, office }) => {
  const [one, other] = [await decided(office, asProposed), await decided(office, declined)]
  const page = await as(lin)
  await open(page, '/knowledge/differences')
  await page.getByRole('link', { name: `Make a precedent of ${one}` }).click()
  await page.getByRole('textbox', { name: 'Question' }).fill('Can templates be copied?')
  await page.getByRole('textbox', { name: 'Ruling' }).fill('Yes, by hand and once.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The precedent is published')).toBeVisible()
  await open(page, '/knowledge/differences?state=settled')
  await page.getByRole('link', { name: 'Can templates be copied?' }).click()
  await expect(page).toHaveURL(/knowledge\/precedents\//)

  await office.db.updateTable('precedents').set({ state: 'retired' }).execute()
  await open(page, '/knowledge/differences')
  await page.getByRole('link', { name: `Reopen ${other}` }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('It is to be as the other one.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${other} is open again, in the queue`)).toBeVisible()
  await open(page, '/knowledge/differences')
  await expect(page.getByRole('heading', { name: 'Nothing is decided differently' })).toBeVisible()
})

test('whoever decides sees how the same was decided before, and decides likewise by one press', async ({ as, office }) => {
  const before = await decided(office, { ...asProposed, decision: 'replaced', answer: 'Use the export, and import it there.' })
  const { number } = (await begin(office, 'accepted', aCase())).now()
  const page = await as(tomas)
  await open(page, `/escalations/${number}`)
  await page.keyboard.press('d')
  await expect(page.getByRole('region', { name: 'Decided before' })).toContainText('Use the export, and import it there.')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: `Decide likewise: ${before}` }).click()
  await expect(page.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'What is to be done instead' })).toHaveValue('Use the export, and import it there.')
  for (const group of await page.getByRole('radiogroup', { name: /^The templates|^Forty/ }).all()) await group.getByText('True').click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`As in ${before}: It is what we did the last time.`)).toBeVisible()
})

test('others than leads are not shown the way, and are told whom it is for', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/knowledge')
  await expect(page.getByRole('link', { name: 'Figures' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Differences' })).toHaveCount(0)
  await open(page, '/knowledge/differences')
  await expect(page.getByText('a lead or an administrator')).toBeVisible()
})
