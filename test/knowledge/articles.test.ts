import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { importArticles } from '#src/knowledge/import/take-in.ts'
import { lin, maya, noor, type Office, openOffice, tomas } from '#test/office.ts'
import { together } from '#test/together.ts'

const invoices = { title: 'When are invoices sent?', body: 'On the **first** of each month, to the billing contact.' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const write = (article: object = invoices, who = tomas) => office.as(who).post('/api/articles', article)
const change = (id: string, version: number, patch: object, who = tomas) => office.as(who).patch(`/api/articles/${id}`, patch, { version })
const listed = async (state = 'offered') => (await office.as(maya).get(`/api/articles?state=${state}`)).body.items.map(({ title }: { title: string }) => title)

test('Tier 2 writes an article, everybody reads it, and what it said before is kept', async () => {
  const { status, body: article } = await write()
  expect({ status, article }).toMatchObject({ status: 201, article: { ...invoices, source: 'here', version: 1, owner: null, updatedBy: { name: 'Tomás' } } })

  const changed = await change(article.id, 1, { body: 'On the first working day.', owner: tomas.id, reviewOn: '2026-03-01' })
  expect(changed.headers.get('etag')).toBe('"2"')
  expect((await office.as(maya).get(`/api/articles/${article.id}`)).body).toMatchObject({
    version: 2,
    owner: { name: 'Tomás' },
    reviewOn: '2026-03-01',
    reviewDue: true,
  })
  const { items } = (await office.as(maya).get(`/api/articles/${article.id}/versions`)).body
  expect(items.map(({ body }: { body: string }) => body)).toEqual(['On the first working day.', invoices.body])
  expect(await listed('due')).toEqual([invoices.title])
  const { body: _, ...line } = (await office.as(maya).get(`/api/articles/${article.id}`)).body
  expect((await office.as(maya).get('/api/articles')).body.items).toEqual([line]) // all but its text
  expect((await write(invoices, maya)).status).toBe(403)
})

test('a change of an older version is refused, and nothing is lost; two at once make one', async () => {
  const { id } = (await write()).body
  const [one, other] = await together(office.db, sql`select from articles where id = ${id} for update`, [
    () => change(id, 1, { title: 'One' }),
    () => change(id, 1, { title: 'Other' }),
  ])
  expect([one?.status, other?.status].toSorted()).toEqual([200, 412])
  expect((await change(id, 1, { title: 'Late' })).body).toMatchObject({ code: 'knowledge.article_stale', facts: { seen: 1, version: 2 } })
})

test('whoever changes an older version is told what has changed since, by whom', async () => {
  const { id } = (await write()).body
  await change(id, 1, { body: 'On the first working day.' }, lin)
  await change(id, 2, { reviewOn: '2027-01-31' }, noor)
  const { status, body } = await change(id, 1, { title: 'Late' })
  expect(status).toBe(412)
  expect(body.changed).toMatchObject([
    { path: 'body', was: invoices.body, is: 'On the first working day.', by: { name: 'Lin' } },
    { path: 'reviewOn', was: null, is: '2027-01-31', by: { name: 'Noor' } },
  ])
  expect((await change(id, 2, { title: 'Late' })).body.changed).toHaveLength(1)
})

test('each field that is wrong is named, with the way out', async () => {
  const { status, body } = await write({ title: ' ', body: '', url: 'javascript:alert(1)', owner: maya.name, reviewOn: 'soon' })
  expect(status).toBe(422)
  expect(body.problems.map(({ field }: { field: string }) => field).toSorted()).toEqual(['body', 'owner', 'reviewOn', 'title', 'url'])
  expect((await write({ ...invoices, owner: '00000000-0000-4000-8000-0000000000ff' })).body.problems).toEqual([
    { field: 'owner', message: 'Name a person of this workspace who keeps it true.' },
  ])
})

test('what is retired is kept, and stands in no list of what is offered', async () => {
  const { id } = (await write()).body
  await change(id, 1, { retired: true })
  expect([await listed(), await listed('retired')]).toEqual([[], [invoices.title]])
  const actions = (await office.as(noor).get('/api/audit')).body.items.map(({ action }: { action: string }) => action)
  expect(actions).toEqual(expect.arrayContaining(['article-written', 'article-changed']))
})

test('a list by words of the title has those that have them, whatever their case', async () => {
  await write()
  await write({ title: 'Do 100 % of invoices have a VAT id?', body: 'Yes.' })
  expect(await listed('offered&q=INVOICES%20SENT')).toEqual([invoices.title])
  expect(await listed('offered&q=%25')).toEqual(['Do 100 % of invoices have a VAT id?'])
  expect(await listed('offered&q=refunds')).toEqual([])
})

describe('an import', () => {
  const take = (articles: { key: string; title: string; body: string; url: string | null }[], retireGone = false, whole = true) =>
    importArticles({ db: office.db, now: office.now(), actor: lin }, { source: 'folder', articles, whole, retireGone })
  const one = { key: 'a.md', title: 'A', body: 'Of A.', url: null }
  const two = { key: 'b.md', title: 'B', body: 'Of B.', url: 'https://help.example.com/b' }

  test('makes what is new, changes what changed, and makes nothing twice', async () => {
    expect(await take([one, two])).toMatchObject({ made: ['A', 'B'], changed: [], same: 0 })
    expect(await take([one, two])).toMatchObject({ made: [], changed: [], same: 2, gone: [] })
    expect(await take([{ ...one, body: 'Of A, anew.' }])).toEqual({ made: [], changed: ['A'], same: 0, gone: ['B'], retired: false })
    expect(await listed()).toEqual(['A', 'B'])
    expect(await take([one], true)).toMatchObject({ changed: ['A'], gone: ['B'] })
    expect([await listed(), await listed('retired')]).toEqual([['A'], ['B']])
    expect(await take([one, two])).toMatchObject({ changed: ['B'], same: 1 }) // it is there again
    expect(await listed()).toEqual(['A', 'B'])
  })

  test('that is not whole takes nothing to be gone, and retires nothing', async () => {
    await take([one, two])
    expect(await take([{ ...one, body: 'Of A, anew.' }], true, false)).toEqual({ made: [], changed: ['A'], same: 0, gone: [], retired: false })
    expect(await listed()).toEqual(['A', 'B'])
  })

  test('run twice at once makes one of each', async () => {
    const reports = await together(office.db, sql`select pg_advisory_xact_lock(hashtext('import folder'))`, [() => take([one, two]), () => take([one, two])])
    expect(reports.flatMap(({ made }) => made).toSorted()).toEqual(['A', 'B'])
  })

  test('tells whoever has an article open for an edit what it changed: that it is not there any more, or is again, elsewhere', async () => {
    await take([one, two])
    const { id } = (await office.as(maya).get('/api/articles?q=B')).body.items[0]
    await take([one], true)
    const stale = await change(id, 1, { reviewOn: '2027-01-31' })
    expect(stale).toMatchObject({ status: 412, body: { code: 'knowledge.article_stale', facts: { seen: 1, version: 2 } } })
    expect(stale.body.changed).toMatchObject([{ path: 'retired', was: false, is: true, by: { name: 'Lin' } }])
    expect((await change(id, 2, { reviewOn: '2027-01-31' })).status).toBe(200)

    await take([one, { ...two, url: 'https://help.example.com/new' }])
    expect((await change(id, 3, { reviewOn: null })).body.changed).toMatchObject([
      { path: 'url', was: two.url, is: 'https://help.example.com/new' },
      { path: 'retired', was: true, is: false },
    ])
    await take([one], true)
    await take([one], true) // gone already: nothing is changed any more
    expect((await office.as(maya).get(`/api/articles/${id}/versions`)).body.items.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1])
  })

  test('leaves the owner and the review date of an article alone, and nobody rewrites here what comes from there', async () => {
    await take([one])
    const { id } = (await office.as(maya).get('/api/articles')).body.items[0]
    expect((await change(id, 1, { owner: tomas.id, reviewOn: '2027-01-31' })).status).toBe(200)
    expect((await change(id, 2, { body: 'Mine.' })).body).toMatchObject({ status: 409, code: 'knowledge.imported' })
    await take([{ ...one, title: 'A, anew' }])
    expect((await office.as(maya).get(`/api/articles/${id}`)).body).toMatchObject({
      title: 'A, anew',
      owner: { name: 'Tomás' },
      reviewOn: '2027-01-31',
      updatedBy: null,
    })
  })
})
