import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ben, lin, maya, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
import { field, openForm } from './form.ts'
import { expect, test } from './office.ts'

const again = 'Can they copy their content templates to all of their other workspaces in one go?'

test('who finds that the same is asked already joins it instead, and hears of the answer; their draft is withdrawn', async ({ as, office }) => {
  const one = await begin(office)
  const { number } = one.now()
  const page = await as(ben)
  await openForm(page, '/escalate')
  await field(page, 'What the user is asking').fill(again)
  const known = page.getByRole('region', { name: 'What is known already' })
  await known.getByRole('button', { name: new RegExp(`^Me too: ${number}`) }).click()
  await expect(known.getByRole('textbox', { name: 'Your ticket' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(known.getByText('Give the ticket on which your customer waits.')).toBeVisible()
  await page.keyboard.type('two words')
  await page.keyboard.press('Enter')
  await expect(known.getByText('This is more than one address or number.', { exact: false })).toBeVisible()
  await known.getByRole('textbox', { name: 'Your ticket' }).fill('7001')
  await known.getByRole('textbox', { name: 'Your customer' }).fill('Contoso')
  expect.soft(await barriers(page), 'joining').toEqual([])
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(new RegExp(`/escalations/${number}$`))
  await expect(page.getByText(`You joined ${number}. You will hear of the answer.`)).toBeVisible()
  const waiting = page.getByRole('region', { name: 'Who else waits for this' })
  await expect(waiting).toContainText('1 more customer waits for this')
  await expect(waiting.getByRole('listitem')).toContainText('Contoso7001joined by you')
  await expect(page.getByText('You joined E-', { exact: false }).last()).toContainText('Contoso waits for this, too (ticket 7001).')
  expect.soft(await barriers(page), 'joined').toEqual([])
  const mine = (await office.as(ben).get('/api/escalations?view=all&state=closed')).body.items
  expect(mine).toMatchObject([{ ask: again, closing: { outcome: 'withdrawn' }, links: [{ kind: 'joined', number }] }])
})

test('on the page of an escalation whoever reads it joins and leaves again; Tier 2 sees it in the queue', async ({ as, office }) => {
  const one = await begin(office, 'submitted', { ...completeCase, ask: 'Copy them.' })
  const { number } = one.now()
  const [page, queue] = [await as(lin), await as(tomas)]
  await queue.goto('/queue')
  await page.goto(`/escalations/${number}`)
  const waiting = page.getByRole('region', { name: 'Who else waits for this' })
  await waiting.getByRole('button', { name: 'Me too' }).click()
  await page.keyboard.type('https://help.example.com/tickets/12')
  await page.keyboard.press('Enter')
  await expect(waiting.getByRole('listitem')).toContainText('A customer')
  await expect(waiting.getByRole('link', { name: /help.example.com/ })).toBeVisible()
  await expect(queue.getByRole('img', { name: '1 more customer waits for this' })).toBeVisible()

  await waiting.getByRole('button', { name: 'Me too' }).click()
  await page.keyboard.type('https://help.example.com/tickets/12')
  await page.keyboard.press('Enter')
  await expect(waiting.getByRole('alert')).toContainText('You have joined already')
  await page.keyboard.press('Escape')

  await waiting.getByRole('button', { name: 'Leave: A customer does not wait any more' }).click()
  await expect(waiting.getByRole('listitem')).toHaveCount(0)
  await expect(waiting).not.toContainText('more customer')
  await expect(queue.getByRole('img', { name: '1 more customer waits for this' })).toHaveCount(0)
})

test('its author adds another customer of theirs, who is to be told once there is an answer', async ({ as, office }) => {
  const one = await begin(office, 'decided')
  const page = await as(maya)
  await page.goto(`/escalations/${one.now().number}`)
  const waiting = page.getByRole('region', { name: 'Who else waits for this' })
  await waiting.getByRole('button', { name: 'Another customer waits' }).click()
  await page.keyboard.type('7002')
  await page.keyboard.press('Enter')
  await expect(waiting).toContainText('Your customer waits for it, too: tell them.')
})
