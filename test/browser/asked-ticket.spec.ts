import { maya } from '../office.ts'
import { expect, test } from './office.ts'

test('whoever comes from a ticket finds it in the form, and what stands there already stays', async ({ as }) => {
  const page = await as(maya)
  await page.goto('/escalate?ticket=215470012345')
  const ticket = page.getByRole('textbox', { name: 'Ticket' })
  await expect(ticket).toHaveValue('215470012345')
  await page.getByRole('textbox', { name: 'What the user is asking' }).fill('Copy them.')
  await expect(page).toHaveURL(/\/escalations\/E-1001\/write$/)

  await page.goto('/escalations/E-1001/write?ticket=7')
  await expect(ticket).toHaveValue('215470012345')
})

test('merely to come from a ticket begins no draft; the first words do, and the ticket is saved with them', async ({ as, office }) => {
  const page = await as(maya)
  await page.goto('/escalate?ticket=215470012345')
  await expect(page.getByRole('textbox', { name: 'Ticket' })).toHaveValue('215470012345')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Needs mending').first().or(page.getByText('Open').first())).toBeVisible()
  await page.goto('/mine')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await office.as(maya).get('/api/escalations')).body.items).toEqual([])

  await page.goto('/escalate?ticket=215470012345')
  await page.getByRole('textbox', { name: 'What the user is asking' }).fill('Copy them.')
  await expect(page).toHaveURL(/\/escalations\/E-1001\/write$/)
  expect((await office.as(maya).get('/api/escalations/E-1001')).body).toMatchObject({ ticket: '215470012345', ask: 'Copy them.' })
  expect((await office.as(maya).get('/api/escalations')).body.items).toHaveLength(1)
})
