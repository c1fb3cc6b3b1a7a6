import { maya, noor, type Office, tomas } from '../office.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'

const owner = { title: 'Change the owner of an account', body: 'Open **Billing**, choose *Change owner*, and confirm it by e-mail.' }
const invoices = { title: 'When are invoices sent?', body: 'On the first of each month.' }

async function write(office: Office, article: object): Promise<string> {
  const { status, body } = await office.as(tomas).post('/api/articles', article)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.id
}

test('what is written down is listed under Knowledge, narrowed by words and by state, and the address keeps it', async ({ as, office }) => {
  await write(office, { ...owner, owner: tomas.id, reviewOn: '2020-01-31' })
  await write(office, invoices)
  const retired = await write(office, { title: 'Fax us', body: 'No more.' })
  await office.as(noor).patch(`/api/articles/${retired}`, { retired: true }, { version: 1 })
  const page = await as(maya)
  await open(page, '/mine')
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Knowledge' }).click()
  const rows = page.getByRole('list', { name: 'Articles' }).getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(owner.title)
  await expect(rows.first()).toContainText('Due for review')
  await expect(rows.first()).toContainText('kept true by Tomás')
  await expect(rows.last()).not.toContainText('Due for review')

  await page.getByRole('textbox', { name: 'Words in the title' }).fill('INVOICES')
  await expect(rows).toHaveCount(1)
  await page.reload()
  await expect(rows).toHaveText([/When are invoices sent\?/])
  await page.getByRole('combobox', { name: 'Which articles' }).selectOption('Due for review')
  await expect(page.getByRole('heading', { name: 'None of these' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Which articles' }).selectOption('Retired')
  await expect(rows).toHaveText([/Fax us/])
})

test('where nothing is written down yet, the page says what to do next', async ({ as }) => {
  const page = await as(maya)
  await open(page, '/knowledge')
  await expect(page.getByText('Somebody of Tier 2 writes them.')).toBeVisible()
  const parts = page.getByRole('navigation', { name: 'Kinds of knowledge' })
  await parts.getByRole('link', { name: 'SOPs' }).click()
  await expect(page).toHaveURL(/\/sops$/)
  const writer = await as(tomas)
  await open(writer, '/knowledge')
  await expect(writer.getByText('npx baton import articles FOLDER')).toBeVisible()
  await parts.page().goBack()
  await parts.getByRole('link', { name: 'Precedents' }).click()
  await expect(page.getByRole('heading', { name: 'No precedents yet' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Knowledge' })).toHaveAttribute('aria-current', 'page')
})
