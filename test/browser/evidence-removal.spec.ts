import { completeCase } from '../cases.ts'
import { lin, maya, tomas } from '../office.ts'
import { upload } from './filled.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'
import { before } from './standing.ts'

test('the submitter removes a file by keyboard after a confirmation; others see at once who removed it', async ({ office, as }) => {
  const evidence = [{ id: await upload(office, 'menu.png'), caption: 'The menu' }]
  const { page, number } = await before({ office, as }, 'submitted', maya, { ...completeCase, evidenceWaiver: null, evidence })
  const others = await as(tomas)
  await open(others, `/escalations/${number}`)
  await expect(others.getByRole('button', { name: 'Open The menu' })).toBeVisible()

  await page.getByRole('button', { name: 'Open The menu' }).press('Enter')
  await page.getByRole('button', { name: 'Remove file' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Remove this file?' })
  await expect(dialog.getByRole('textbox', { name: 'Reason (optional)' })).toBeFocused()
  await page.keyboard.type('It shows a password')
  await page.keyboard.press('Enter')

  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('It shows a password').first()).toBeVisible()
  await expect(others.getByText(/Removed by Maya on/)).toBeVisible()
  await expect(others.getByText('(It shows a password)')).toBeVisible()
})

test('Tier 2 sees no control to remove it, a lead does, and may keep the file', async ({ office, as }) => {
  const evidence = [{ id: await upload(office, 'menu.png'), caption: 'The menu' }]
  const { page, number } = await before({ office, as }, 'submitted', tomas, { ...completeCase, evidenceWaiver: null, evidence })
  await page.getByRole('button', { name: 'Open The menu' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Download' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove file' })).toHaveCount(0)

  const lead = await as(lin)
  await open(lead, `/escalations/${number}`)
  await lead.getByRole('button', { name: 'Open The menu' }).press('Enter')
  await lead.getByRole('button', { name: 'Remove file' }).press('Enter')
  await lead.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(lead.getByRole('dialog').getByRole('img', { name: 'The menu' })).toBeVisible()
})
