import { begin } from '../begun.ts'
import { maya, tomas } from '../office.ts'
import { aCase } from '../precedents.ts'
import { barriers } from './barriers.ts'
import { field, openForm } from './form.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

const article = { title: 'Copy templates to another workspace', body: 'Open Templates, choose Copy, and name the other workspace.' }

test('before anything was offered, the page says how it fills', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/knowledge/used')
  await expect(page.getByRole('heading', { name: 'Nothing was offered yet' })).toBeVisible()
})

test('what was offered while somebody wrote, and answered the case, is counted for everybody, in all and with the article', async ({ as, office }) => {
  const { id } = (await office.as(tomas).post('/api/articles', article)).body
  const page = await as(maya)
  await openForm(page, '/escalate')
  await field(page, 'What the user is asking').fill('How do they copy the templates to another workspace of theirs?')
  await page.getByRole('button', { name: `This solves it: ${article.title}` }).click()
  await expect(page).toHaveURL(/escalations\/E-\d+$/)
  await (await begin(office, 'draft', aCase())).move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'link', id: 'https://help.example.com' } })

  const reader = await as(tomas)
  await open(reader, '/knowledge')
  await reader.getByRole('link', { name: 'Figures' }).click()
  const all = reader.getByRole('region', { name: 'The last 30 days' })
  await expect(all).toContainText('1An article, a precedent')
  await expect(all).toContainText('of 1 it is not known yet')
  await expect(all).toContainText('Besides, 1 case closed as answered')
  expect(await barriers(reader)).toEqual([])
  await reader.getByText('Did not hold', { exact: true }).click()
  await expect(reader.getByText('Nothing that answered a case came back.')).toBeVisible()
  await reader.getByRole('radiogroup').getByText('Used', { exact: true }).click()
  await reader.getByRole('link', { name: article.title }).click()
  await expect(reader).toHaveURL(new RegExp(id))
  await expect(reader.getByText('In a year: offered in 1 case, opened in 0, answered 1')).toBeVisible()
})
