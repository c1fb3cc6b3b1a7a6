import { importArticles } from '#src/knowledge/import/take-in.ts'
import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { lin, maya, noor, type Office, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
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

test('Tier 2 writes an article by keys; what is wrong stands at its field, nothing typed is lost, and everybody reads it', async ({ as }) => {
  const page = await as(tomas)
  await open(page, '/knowledge')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type(owner.title)
  await page.getByRole('textbox', { name: 'Link' }).fill('javascript:alert(1)')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Write what is known.')).toBeVisible()
  await expect(page.getByText('Give an address that begins with https:// or http://.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await page.keyboard.type(`# Where\n\n${owner.body}\n\n![The menu](https://pictures.example.com/menu.png)`)
  await page.getByRole('tab', { name: 'Preview' }).click()
  await expect(page.getByRole('heading', { name: 'Where', level: 2 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Picture: The menu' })).toBeVisible() // and is not fetched
  expect.soft(await barriers(page), 'preview').toEqual([])
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(owner.title)
  await page.getByRole('textbox', { name: 'Link' }).fill('https://help.example.com/owner')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/\/knowledge\/articles\/[\da-f-]{36}$/)
  await expect(page.getByText('kept true by Tomás')).toBeVisible()

  const reader = await as(maya)
  await open(reader, new URL(page.url()).pathname)
  await expect(reader.locator('strong')).toHaveText('Billing')
  await expect(reader.getByRole('link', { name: 'Where customers read it' })).toHaveAttribute('href', 'https://help.example.com/owner')
  await expect(reader.getByRole('group', { name: 'What you can do with this article' })).toHaveCount(0)
})

test('an article is changed; what somebody else changed meanwhile is shown; what it said before is read; it is retired and offered again', async ({
  as,
  office,
}) => {
  const id = await write(office, invoices)
  const page = await as(tomas)
  await open(page, `/knowledge/articles/${id}`)
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'Title' }).fill('On which day are invoices sent?')
  await office.as(noor).patch(`/api/articles/${id}`, { body: 'On the first working day of each month.' }, { version: 1 })
  await page.keyboard.press('Control+Enter')
  const stale = page.getByRole('alert').filter({ hasText: 'It has changed since you read it' })
  await expect(stale).toContainText('Text, Noor:')
  await expect(stale.locator('ins').first()).toHaveText(/working day/)
  expect.soft(await barriers(page), 'stale').toEqual([])
  await stale.getByRole('button', { name: 'Go on with my words' }).click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('On the first working day of each month.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'On which day are invoices sent?' })).toBeVisible()
  expect((await office.as(maya).get(`/api/articles/${id}`)).body).toMatchObject({ version: 3, body: 'On the first working day of each month.' })

  const before = page.getByRole('region', { name: 'What it said before' })
  await before.getByRole('button', { name: 'What it said before' }).click()
  await before.getByRole('button', { name: 'Version 1' }).click()
  await expect(before.getByText(invoices.body)).toBeVisible()
  await before.getByRole('switch', { name: 'Mark what changed' }).check()
  await before.getByRole('button', { name: 'Version 2 by Noor' }).click()
  await expect(before.locator('ins').first()).toHaveText(/working day/)
  expect.soft(await barriers(page), 'versions').toEqual([])

  await page.getByRole('button', { name: 'Retire' }).click()
  await expect(page.getByText('No longer offered')).toBeVisible()
  await page.getByRole('button', { name: 'Offer again' }).click()
  await expect(page.getByText('No longer offered')).toHaveCount(0)
})

test('of what is written elsewhere, title and text are changed there; who keeps it true is said here', async ({ as, office }) => {
  const articles = [{ key: '7', ...invoices, url: 'https://help.example.com/7' }]
  await importArticles({ db: office.db, now: office.now(), actor: lin }, { source: 'intercom', articles, whole: true, retireGone: false })
  const page = await as(lin)
  await open(page, '/knowledge')
  await page.getByRole('link', { name: invoices.title }).click()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByText('Title and text come from Intercom.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it there' })).toHaveAttribute('href', 'https://help.example.com/7')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Who keeps it true' })).toBeFocused()
  await page.keyboard.type('tom')
  await expect(page.getByRole('option', { name: 'Tomás' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('kept true by Tomás')).toBeVisible()
})

test('whoever goes to the search while the queue opens its first row is not called back', async ({ as, office }) => {
  await begin(office)
  const page = await as(tomas)
  const { promise: slow, resolve: go } = Promise.withResolvers<void>()
  await page.route(/SearchPage.*\.js$/, async (route) => {
    await slow
    await route.continue()
  })
  await open(page, '/people')
  await page.getByRole('link', { name: 'Queue' }).click()
  await expect(page.getByRole('listbox').or(page.getByRole('list')).first()).toBeVisible()
  await page.keyboard.press('/')
  await page.waitForTimeout(400) // longer than a row rests before it stands in the address
  go()
  await expect(page.getByRole('textbox', { name: 'What do you look for?' })).toBeFocused()
  await expect(page).toHaveURL(/\/search/)
})

test('“/” looks through everything one may see; what was found is marked and gone through by keys, and nothing found is said', async ({ as, office }) => {
  await write(office, owner)
  const { number } = (await begin(office)).now()
  const page = await as(tomas)
  await open(page, '/queue')
  await expect(page).toHaveURL(/queue.E-/) // the first is opened beside the list
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'What do you look for?' })).toBeFocused()
  await page.keyboard.type('who changes the owner')
  const found = page.getByRole('list', { name: 'What was found' })
  await expect(found.getByRole('link', { name: owner.title })).toBeVisible()
  await expect(found.locator('mark').first()).toBeVisible()
  expect.soft(await barriers(page), 'search').toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(found.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('textbox', { name: 'What do you look for?' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: owner.title, level: 1 })).toBeVisible()

  await open(page, `/search?q=${encodeURIComponent(completeCase.ask)}`)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Escalations')
  await expect(found.getByRole('link')).toHaveText([new RegExp(number)])
  await page.getByRole('combobox', { name: 'State' }).selectOption('Closed')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('closed')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Open')
  await expect(found.getByRole('link')).toHaveText([new RegExp(number)])
  await page.getByRole('combobox', { name: 'Whose' }).selectOption('Mine')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Everything')
  await expect(page).not.toHaveURL(/state|by/)
  await page.getByRole('textbox', { name: 'What do you look for?' }).fill('zzyzx')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible()
  await page.getByRole('link', { name: 'Write an article' }).click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('zzyzx')
  await expect(page.getByRole('main').getByText('Write an article')).toHaveCount(1)
})
