import { begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { ben, maya, tomas } from '../office.ts'
import { barriers } from './barriers.ts'
import { field, openForm } from './form.ts'
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
