import { begin } from '../begun.ts'
import { maya, tomas } from '../office.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

test('the newest activity is shown, what came before when it is asked for, and what happens meanwhile still arrives', async ({ office, as }) => {
  const one = await begin(office, 'accepted')
  for (let at = 1; at <= 110; at++) await one.move(tomas, 'comments', { text: `Comment number ${at}.` })
  const page = await as(maya)
  await open(page, `/escalations/${one.now().number}`)
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const events = timeline.getByRole('listitem')
  await expect(events).toHaveCount(50)
  await expect(events.last()).toContainText('Comment number 110.')

  const earlier = timeline.getByRole('button', { name: 'Show earlier activity' })
  await earlier.focus()
  await page.keyboard.press('Enter')
  await expect(events).toHaveCount(100)
  await expect(earlier).toBeFocused()

  await one.move(tomas, 'comments', { text: 'Said meanwhile.' })
  await expect(events.last()).toContainText('Said meanwhile.')

  await earlier.press('Enter')
  await expect(earlier).toHaveCount(0)
  await expect(events.first()).toContainText('began')
  await expect(timeline.getByRole('listitem').and(page.locator(':focus'))).toHaveCount(1)
})
