import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { bounded, openBoundedWork } from '#src/foundation/bounded-work.ts'
import { newId } from '#src/foundation/ids.ts'
import { fillPlainTexts, plainTextOf } from '#src/knowledge/articles/plain.ts'
import { articleFromFile } from '#src/knowledge/import/file.ts'
import { importArticles } from '#src/knowledge/import/take-in.ts'
import type { plainText } from '#src/knowledge/plain-text.ts'
import { maya, noon, type Office, openOffice, tomas } from '#test/office.ts'

const of = (part: string, length = 20_000) => `Invoices are sent on Mondays.\n${part.repeat(length / part.length)}`
const intricate: [what: string, body: string, because: RegExp][] = [
  ['quotes in quotes', of('> '), /nests quotes and lists 10000 deep; at most 20/],
  ['quotes and lists', of('> - > - '), /deep; at most 20/],
  ['numbered lists', of('1. '), /deep; at most 20/],
  ['lists by indentation', Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'), /deep; at most 20/],
  ['rows of nested lists', of(`${'- '.repeat(20)}a\n`, 100_000), /more than 4,000 rows/],
  ['emphasis', of('*a*a'), /One paragraph of this text has more than 500 signs/],
  ['brackets', of('['), /more than 500 signs/],
  ['emphasis in what looks like code', `<!--\n\`\`\`\n-->\n${of('*a_b')}`, /more than 500 signs/],
  ['underlined headings', of('a\n=\n', 2_000), /more than 200 lines of “=”/],
  ['lines', of('a\n', 40_000), /more than 10,000 lines/],
]

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** An article as it was written before there were plain texts, whatever it says. */
async function old(body: string) {
  const id = newId()
  const row = { id, source: 'here' as const, source_key: null, title: 'When are invoices sent?', body, plain: null, url: null, owner_id: null, review_on: null }
  await office.db
    .insertInto('articles')
    .values({ ...row, retired_at: null, created_at: noon, updated_at: noon, updated_by: null })
    .execute()
  return id
}

const plainOf = async (id: string) => (await office.db.selectFrom('articles').select('plain').where('id', '=', id).executeTakeFirstOrThrow()).plain

test.each(intricate)('%s: refused when they are written, with the reason at the field', async (_, body, because) => {
  const { status, body: problem } = await office.as(tomas).post('/api/articles', { title: 'Invoices', body })
  expect({ status, problem }).toMatchObject({ status: 422, problem: { problems: [{ field: 'body', message: expect.stringMatching(because) }] } })
  const { id } = (await office.as(tomas).post('/api/articles', { title: 'Invoices', body: 'On Mondays.' })).body
  expect((await office.as(tomas).patch(`/api/articles/${id}`, { body }, { version: 1 })).status).toBe(422)
})

test.each(intricate)('%s: an article that says so already is found and read all the same', async (_, body) => {
  const id = await old(body)
  const { status, body: found } = await office.as(maya).post('/api/suggestions', { text: 'When are invoices sent?' })
  expect(status).toBe(200)
  expect(JSON.stringify(found)).toContain(id)
  expect((await office.as(maya).get(`/api/articles/${id}`)).body.body).toBe(body)
  await fillPlainTexts(office.db)
  expect(await plainOf(id)).not.toBeNull()
})

test.each(intricate)('%s: an import names the file and takes the others in', (_, body, because) => {
  expect(articleFromFile({ path: 'billing/bad.md', text: body })).toMatchObject({ leftOut: { key: 'billing/bad.md', because: expect.stringMatching(because) } })
})

test('what an article says is kept without its signs, and made anew when its text changes', async () => {
  const { id } = (await office.as(tomas).post('/api/articles', { title: 'Invoices', body: 'On the **first**,\n\n- by `mail`' })).body
  expect(await plainOf(id)).toBe('On the first,\nby mail')
  await office.as(tomas).patch(`/api/articles/${id}`, { title: 'When?' }, { version: 1 })
  expect(await plainOf(id)).toBe('On the first,\nby mail')
  await office.as(tomas).patch(`/api/articles/${id}`, { body: 'On the *last*.' }, { version: 2 })
  expect(await plainOf(id)).toBe('On the last.')
})

test('an import makes the plain texts, too, and keeps that of what is the same', async () => {
  const article = { key: 'a.md', title: 'Invoices', body: 'On the **first**.', url: null }
  const asked = { source: 'folder' as const, articles: [article], whole: true, retireGone: true }
  const doing = { db: office.db, now: noon, actor: null, runBy: 'test' }
  await importArticles(doing, asked)
  const { id } = await office.db.selectFrom('articles').select('id').executeTakeFirstOrThrow()
  expect(await plainOf(id)).toBe('On the first.')
  await importArticles(doing, { ...asked, articles: [] })
  expect(await plainOf(id)).toBe('On the first.')
  await importArticles(doing, { ...asked, articles: [{ ...article, body: 'On the _last_.' }] })
  expect(await plainOf(id)).toBe('On the last.')
})

test('what the parser does not finish in time has its signs taken out, and the next text is parsed by a new thread', async () => {
  const module = new URL('../../src/knowledge/plain-text.ts', import.meta.url)
  const [hurried, usual] = [openBoundedWork({ milliseconds: 0 }), openBoundedWork()]
  onTestFinished(hurried.close)
  onTestFinished(usual.close)
  const slow = `**a** ${'prose '.repeat(15_000)}`
  expect(await plainTextOf(slow, bounded<typeof plainText>(module, 'plainText', hurried))).toMatch(/^a prose prose/)
  expect(await plainTextOf('**a** [b](https://c.example)', bounded<typeof plainText>(module, 'plainText', usual))).toBe('a b')
})
