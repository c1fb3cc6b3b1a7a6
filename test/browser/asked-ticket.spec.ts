import { maya } from '../office.ts'
import { expect, test } from './office.ts'

test('whoever comes from a ticket finds it in the form, and what stands there already stays', async ({ as }) => {
  const page = await as(maya)
  await page.goto('/escalate?ticket=215470012345')
  const ticket = page.getByRole('textbox', { name: 'Ticket' })
  await expect(ticket).toHaveValue('215470012345')
  await expect(page).toHaveURL(/\/escalations\/E-1001\/write$/)

  await page.goto('/escalations/E-1001/write?ticket=7')
  await expect(ticket).toHaveValue('215470012345')
})
