import { rm } from 'node:fs/promises'
import { begin } from '../begun.ts'
import { deskOf, folderWith } from '../helpdesk/desk.ts'
import { maya, tomas } from '../office.ts'
import { expect, type OpenOffice, test } from './office.ts'

/** Maya's escalation, told on a ticket of which the tag was taken off twice: once Baton has put it on again. */
async function changedTwice(office: OpenOffice) {
  const folder = await folderWith()
  const desk = await deskOf(office, folder)
  await desk.hear()
  const one = await begin(office)
  await desk.tell(one.now().id)
  const takeOff = async () => {
    await desk.change(() => ({ tags: ['vip'], touched: { tags: { by: 'Ada', at: '2026-03-02T12:30:00.000Z' } } }))
    await desk.hear()
    await desk.tell(one.now().id)
    await desk.hear()
  }
  await takeOff()
  return { ...desk, one, takeOff, close: () => rm(folder, { recursive: true }) }
}

test('a tag that is taken off again and again is asked about, at once and by keyboard, and put right', async ({ as, office }) => {
  const { takeOff, now, tell, hear, one, close } = await changedTwice(office)
  const page = await as(maya)
  await page.goto('/escalations/E-1001')
  const ticks = page.getByRole('list', { name: 'Told elsewhere' })
  await expect(ticks.getByText('Ticket tagged')).toBeVisible()
  await expect(ticks.getByText('changed there')).toHaveCount(0)
  await takeOff()

  await expect(ticks.getByText('changed there')).toBeVisible()
  const changed = page.getByRole('region', { name: 'Changed on the ticket' })
  await expect(changed).toContainText('The tag “needs-triage” was taken off the ticket by Ada,')
  await expect(changed).toContainText('Baton has put it right once already, and does not fight. What is meant?')
  await changed.getByRole('button', { name: 'Put right' }).focus()
  await page.keyboard.press('Enter')
  await expect(changed).toContainText('Baton is about to put it right.')
  await tell(one.now().id)
  await hear()
  await expect(changed).toContainText('is right again')
  await expect(ticks.getByText('changed there')).toHaveCount(0)
  expect((await now()).tags).toEqual(['vip', 'needs-triage'])
  await close()
})

test('what is meant so is said once, with who said it, and the tick stays honest', async ({ as, office }) => {
  const { takeOff, close } = await changedTwice(office)
  await takeOff()
  const page = await as(tomas)
  await page.goto('/escalations/E-1001')
  const changed = page.getByRole('region', { name: 'Changed on the ticket' })
  await changed.getByRole('button', { name: 'Put right' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect(changed).toContainText('Tomás says that it is meant so,')
  await expect(changed.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Told elsewhere' }).getByText('changed there')).toBeVisible()
  await close()
})
