import { settling } from '#src/escalations/close.ts'
import { look } from '#src/reminders/look.ts'
import { begin } from '../begun.ts'
import { hangBell } from '../bell.ts'
import { ada, maya } from '../office.ts'
import { aCase } from '../precedents.ts'
import { barriers } from './barriers.ts'
import { expect, type OpenOffice, test } from './office.ts'
import { open } from './places.ts'

/** A case of Maya’s that an article answered a week ago; she has been asked whether it held. */
async function asked(office: OpenOffice) {
  const tell = await hangBell(office)
  const one = await begin(office, 'submitted', aCase())
  const solvedBy = { kind: 'link', id: 'https://help.example.com/copy-templates' }
  await one.move(maya, 'closings', { outcome: 'self-served', solvedBy })
  await look({ db: office.db, queue: office.queue, zone: 'Europe/Berlin', now: new Date(office.now().getTime() + settling) }, one.now().id)
  await tell(one.now().id)
  return one
}

test('“Did it hold?” is answered among the news by one press, and stands with the closing', async ({ as, office }) => {
  const one = await asked(office)
  const { number } = one.now()
  const page = await as(maya)
  await open(page, '/news')
  await expect(page.getByRole('listitem').filter({ hasText: 'asked you whether it held' })).toContainText('the ticket did not come back in seven days')
  expect(await barriers(page)).toEqual([])
  await page
    .getByRole('group', { name: `Did ${number} hold?` })
    .getByRole('button', { name: 'Yes, it held' })
    .click()
  await expect(page.getByText('Thank you: it held.')).toBeFocused()
  await expect(page.getByRole('button', { name: 'No, it came back' })).toHaveCount(0)

  expect((await one.read(maya)).body.closing.lookedBack.held).toBe(true)
  await open(page, `/escalations/${number}`)
  const closing = page.getByRole('region', { name: 'Answered by what was already written' })
  await expect(closing).toContainText('Yes, it held.')
  await expect(closing.getByRole('button', { name: 'Yes, it held' })).toHaveCount(0)
})

test('who says that it came back can reopen it at once', async ({ as, office }) => {
  const { number } = (await asked(office)).now()
  const page = await as(maya)
  await open(page, `/escalations/${number}`)
  await expect(page.getByText('The ticket did not come back in seven days.', { exact: false }).first()).toBeVisible()
  await page.getByRole('button', { name: 'No, it came back' }).click()
  await page.getByRole('link', { name: `Reopen ${number}` }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('The customer wrote again.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Answered by what was already written' })).toHaveCount(0)
  await expect(page.getByText(`You said that ${number} did not hold: it came back.`)).toBeVisible()
})

test('whoever is not asked reads that somebody else was, and has no buttons for it', async ({ as, office }) => {
  const { number } = (await asked(office)).now()
  const page = await as(ada)
  await open(page, `/escalations/${number}`)
  await expect(page.getByRole('region', { name: 'Answered by what was already written' })).toContainText('Maya was asked')
  await expect(page.getByRole('button', { name: 'Yes, it held' })).toHaveCount(0)
})
