import { newId } from '#src/foundation/ids.ts'
import { shippedSops } from '#src/sops/shipped.ts'
import { asProposed, begin } from '../begun.ts'
import { completeCase } from '../cases.ts'
import { lin, maya, noon, tomas } from '../office.ts'
import { precedent } from '../precedents.ts'
import { expect, test } from './office.ts'
import { open } from './places.ts'
import { bar } from './standing.ts'

const of = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** What could keep a browser busy or run it out of stack. */
const hostile: Record<string, (length: number) => string> = {
  'quotes in quotes': (length) => of('> ', length),
  'quotes and lists': (length) => of('> - > - ', length),
  emphasis: (length) => of('*a*a', length),
  brackets: (length) => of('[', length),
  'numbered lists': (length) => of('1. ', length),
  'one word without end': (length) => of('z', length),
}

for (const [what, text] of Object.entries(hostile)) {
  test(`comments of ${what} break only their own place, and the escalation is accepted and decided on`, async ({ office, as }) => {
    const one = await begin(office, 'submitted')
    const { number } = one.now()
    for (const words of [text(5_000), text(19_000), 'And this is a plain one.']) expect((await one.move(maya, 'comments', { text: words })).status).toBe(201)
    const page = await as(tomas)
    await open(page, `/escalations/${number}`)
    await expect(page.getByText('And this is a plain one.')).toBeVisible()
    if (what !== 'one word without end') await expect(page.getByRole('figure', { name: 'Text as it was written' }).first()).toContainText(text(100).trim())
    await expect(page.getByText('This page broke')).toHaveCount(0)
    await bar(page).getByRole('button', { name: 'Accept' }).press('Enter')
    await expect(bar(page).getByRole('button', { name: 'Accept' })).toHaveCount(0)
    await bar(page).getByRole('button', { name: 'Decide' }).press('Enter')
    await expect(page.getByRole('form', { name: `Decide ${number}` })).toBeVisible()
  })
}

test('a case, a decision and a precedent of such texts are read, and an article from before is', async ({ office, as }) => {
  const [quotes, words] = [of('> - ', 19_000), of('a b ', 19_000)]
  const written = {
    ...completeCase,
    ask: `Which one? ${quotes}`,
    blocker: words,
    customer: { ...completeCase.customer, name: words, notes: of('*a*a', 19_000) },
    proposal: { ...completeCase.proposal, recommendation: `Do it. ${of('[a](', 19_000)}` },
  }
  const one = await begin(office, 'accepted', written)
  await one.move(tomas, 'decisions', { ...asProposed, decision: 'with-changes', answer: `Do it. ${of('](', 19_000)}` })
  const page = await as(lin)
  await open(page, `/escalations/${one.now().number}`)
  await expect(page.getByText('Which one?').first()).toBeVisible()

  const { id: ruled } = await precedent(office, { question: `Which one? ${of('> ', 900)}`, ruling: `Do it. ${of('*a*a', 900)}`, acknowledged: true })
  await open(page, `/knowledge/precedents/${ruled}`)
  await expect(page.getByText('Which one?').first()).toBeVisible()

  const article = newId()
  const row = { source: 'here' as const, source_key: null, plain: null, url: null, owner_id: null, review_on: null, retired_at: null, updated_by: null }
  await office.db
    .insertInto('articles')
    .values({ ...row, id: article, title: 'From before', body: `Read this.\n${of('> - ', 20_000)}`, created_at: noon, updated_at: noon })
    .execute()
  await open(page, `/knowledge/articles/${article}`)
  await expect(page.getByRole('figure', { name: 'Text as it was written' })).toContainText('Read this.')
})

test('an SOP whose sentences are such texts is read', async ({ office, as }) => {
  const source = (await shippedSops()).find(({ name }) => name === 'bug-escalation')?.source ?? ''
  const changed = source.replace(/^summary: >-\n(?: {2}.*\n)+/m, `summary: "Read this. ${of('> - *a*a ', 3_900)}"\n`)
  expect((await office.as(lin).post('/api/sops', { source: changed })).status).toBe(201)
  expect((await office.as(lin).post('/api/sops/bug-escalation/versions/2/publications')).status).toBe(201)
  const page = await as(maya)
  await open(page, '/sops/bug-escalation')
  await expect(page.getByText('Read this.').first()).toBeVisible()
})
