import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ben, lin, maya, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
import { field, numberOf, openForm } from './form.ts'
import { expect, test } from './office.ts'

const ask = 'What the user is asking'
const owner = { title: 'Change the owner of an account', body: 'Open **Billing**, choose *Change owner*, and confirm it by e-mail.' }
const question = 'How do I change the owner of this account?'

test('an ask that is typed finds the article that answers it, which closes it, credited', async ({ as, office }) => {
  const { id } = (await office.as(tomas).post('/api/articles', owner)).body
  const page = await as(maya)
  await openForm(page, '/escalate')
  await field(page, ask).fill('How do I change')
  const known = page.getByRole('region', { name: 'What is known already' })
  await expect(known).toHaveCount(0) // three words say too little
  await field(page, ask).fill(question)
  await expect(known.getByRole('status')).toHaveText('This seems to be answered already.')
  const link = known.getByRole('link', { name: owner.title })
  await expect(link).toHaveAttribute('href', `/knowledge/articles/${id}`)
  await expect(known.locator('mark')).toHaveText(['Change', 'owner'])

  const [article] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await expect(article.getByRole('heading', { name: owner.title })).toBeVisible()
  await expect(article.locator('strong')).toHaveText('Billing')
  expect.soft(await barriers(article), 'article').toEqual([])
  await article.close()
  expect.soft(await barriers(page), 'what is known').toEqual([])

  await known.getByRole('button', { name: `This solves it: ${owner.title}` }).click()
  await expect(page).toHaveURL(/\/escalations\/E-\d+$/)
  await expect(page.getByText('Answered by what was already written').first()).toBeVisible()
  expect((await office.as(maya).get(`/api/articles/${id}`)).body.solved).toBe(1)
})

test('what is not it is said why, and is the proof that Tier 2 reads; what supports the proposal is cited by one press', async ({ as, office }) => {
  const { id } = (await office.as(tomas).post('/api/articles', owner)).body
  const { number } = (await office.as(maya).post('/api/escalations', { ...completeCase, ask: question })).body
  const page = await as(maya)
  await openForm(page, `/escalations/${number}/write`)
  const known = page.getByRole('region', { name: 'What is known already' })
  await known.getByRole('button', { name: `Cite it in the proposal: ${owner.title}` }).click()
  await expect(known.getByText('Cited in the proposal')).toBeVisible()
  await known.getByRole('button', { name: `Not this, because …: ${owner.title}` }).click()
  await page.keyboard.type('Billing is closed to us.')
  await page.keyboard.press('Enter')
  await expect(known.getByText('Not this, because: Billing is closed to us.')).toBeVisible()
  await expect.poll(async () => (await office.as(tomas).get(`/api/escalations/${number}`)).status).toBe(404)
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`/escalations/${number}$`))
  await expect(
    page.getByText(/Looked for “How do I change the owner of this account\?”: found \d.* does not answer it: Billing is closed to us\./),
  ).toBeVisible()
  const { proposal } = (await office.as(tomas).get(`/api/escalations/${number}`)).body
  expect(proposal.references.at(-1)).toMatchObject({ kind: 'article', target: id, title: owner.title })
})

test('a question that nobody has answered says so; escalations about the same are shown to whoever asks again', async ({ as, office }) => {
  const one = (await begin(office, 'submitted')).now().number
  const page = await as(ben)
  await openForm(page, '/escalate')
  await field(page, ask).fill('Does the API send webhooks about deleted segments?')
  const known = page.getByRole('region', { name: 'What is known already' })
  await expect(known.getByRole('status')).toHaveText('Nothing is known about this yet.')
  await field(page, ask).fill(completeCase.ask)
  await expect(known.getByRole('link', { name: new RegExp(one) })).toBeVisible()
})

test('the references of the proposal offer what is known of the ask, and what is looked for; one key puts the best one in', async ({ as, office }) => {
  const { number } = (await begin(office, 'decided')).now()
  const general = { question: 'May a customer change the owner of their account by e-mail?', ruling: 'Yes, once the old owner has confirmed it.' }
  const precedent = (await office.as(lin).post('/api/precedents', { ...general, escalation: number, publish: true, reviewOn: '2027-03-09' })).body
  const article = (await office.as(tomas).post('/api/articles', owner)).body
  const page = await as(maya)
  await openForm(page, '/escalate')
  await field(page, ask).fill(question)
  const references = page.getByRole('group', { name: 'SOP or precedent' })
  await expect(references.getByRole('button', { name: /^Answer from: / })).toBeVisible()
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(references.getByRole('link')).toHaveCount(2)
  await expect(references.getByRole('link', { name: owner.title })).toHaveAttribute('href', `/knowledge/articles/${article.id}`)
  await expect(references.getByRole('link', { name: general.question })).toHaveAttribute('href', `/knowledge/precedents/${precedent.id}`)
  await references.getByRole('button', { name: 'Remove reference 1' }).click()
  await references.getByRole('button', { name: 'Remove reference 1' }).click()
  await expect(references.getByRole('link')).toHaveCount(0)

  const search = page.getByRole('combobox', { name: 'Add a reference' }).or(page.getByRole('textbox', { name: 'Add a reference' }))
  await search.focus()
  await expect(page.getByRole('option', { name: general.question })).toBeVisible() // nothing is typed yet: what the case asks for
  await search.fill('confirmed by the old owner')
  await page.getByRole('option', { name: general.question }).click()
  await expect(references.getByRole('link', { name: general.question })).toBeVisible()
  const at = await numberOf(page)
  const cited = async () => (await office.as(maya).get(`/api/escalations/${at}`)).body.proposal.references
  await expect.poll(cited).toMatchObject([{ kind: 'precedent', target: precedent.id, title: general.question }])
})

test('before a draft is parked, what seems to answer it is shown; whoever asks anyway is not stopped twice', async ({ as, office }) => {
  await office.as(tomas).post('/api/articles', owner)
  const page = await as(maya)
  await openForm(page, '/escalate')
  await field(page, ask).fill(question)
  await expect(page.getByRole('region', { name: 'What is known already' }).getByRole('status')).toHaveText('This seems to be answered already.')
  await page.getByRole('button', { name: 'I have no solution yet' }).click()
  const first = page.getByRole('dialog', { name: 'Before you ask: this seems to be answered' })
  await expect(first.getByRole('link', { name: owner.title })).toBeFocused()
  expect.soft(await barriers(page), 'before one asks').toEqual([])
  const number = await numberOf(page)
  const shared = async () => (await office.as(maya).get(`/api/escalations/${number}`)).body.shared
  expect(await shared()).toBe(false)
  await page.keyboard.press('a')
  await expect(first).toHaveCount(0)
  await expect.poll(shared).toBe(true)
  await page.getByRole('button', { name: 'Show it to nobody but me' }).click()
  await expect.poll(shared).toBe(false)
  await page.getByRole('button', { name: 'I have no solution yet' }).press('Enter')
  await expect.poll(shared).toBe(true)
})

test('before a colleague is asked in a comment, too: one key closes it as answered, and a comment that asks nobody is just sent', async ({ as, office }) => {
  const { id } = (await office.as(tomas).post('/api/articles', owner)).body
  const { number } = (await office.as(maya).post('/api/escalations', { ...completeCase, ask: question })).body
  await office.library.whole()
  const page = await as(maya)
  await page.goto(`/escalations/${number}`)
  const comment = page.getByRole('textbox', { name: /^Comment/ })
  await comment.fill('Still looking into it.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Still looking into it.')).toBeVisible()
  await expect(comment).toHaveValue('') // and no longer on its way
  await comment.fill('@Ben, do you know?')
  await page.keyboard.press('Control+Enter')
  const first = page.getByRole('dialog', { name: 'Before you ask: this seems to be answered' })
  await expect(first.getByRole('link', { name: owner.title })).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText('Answered by what was already written').first()).toBeVisible()
  expect((await office.as(maya).get(`/api/articles/${id}`)).body.solved).toBe(1)
})

test('a comment that asks a colleague is sent at once where nothing answers, and after “Ask anyway” where something does', async ({ as, office }) => {
  const { number } = (await office.as(maya).post('/api/escalations', { ...completeCase, ask: question })).body
  await office.library.whole()
  const page = await as(maya)
  await page.goto(`/escalations/${number}`)
  const comment = page.getByRole('textbox', { name: /^Comment/ })
  await comment.fill('@Ben, do you know?')
  await page.keyboard.press('Control+Enter')
  await expect(comment).toHaveValue('')
  await office.as(tomas).post('/api/articles', owner)
  await expect.poll(async () => (await office.as(maya).post('/api/suggestions', { text: question })).body.articles[0]?.title).toBe(owner.title)
  await comment.fill('@Ben, and now?')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Ask anyway' }).click()
  await expect(comment).toHaveValue('')
  await comment.fill('@Ben, please?')
  await page.keyboard.press('Control+Enter')
  await expect(comment).toHaveValue('')
})
