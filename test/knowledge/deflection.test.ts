import { beforeEach, expect, test } from 'vitest'
import { begin } from '../begun.ts'
import { ben, lin, maya, noon, type Office, openOffice, tomas } from '../office.ts'
import { aCase, precedent } from '../precedents.ts'

const day = 86_400_000
const nothing = { offered: 0, opened: 0, used: 0, held: 0, disputed: 0, open: 0, besides: 0 }

let office: Office
let article: string
let other: string
beforeEach(async () => {
  office = await openOffice()
  const write = async (title: string) => (await office.as(tomas).post('/api/articles', { title, body: 'Open Billing.' })).body.id
  article = await write('Change the owner')
  other = await write('Change the plan')
})

const read = async (query = '', who = maya) => (await office.as(who).get(`/api/insights/deflection${query}`)).body

/** A draft of Maya’s in which these texts were offered while she wrote. */
async function offered(...about: readonly (readonly ['article' | 'precedent' | 'sop' | 'twin', string])[]) {
  const one = await begin(office, 'draft', aCase())
  const at = { first_at: office.now(), last_at: office.now() }
  await office.db
    .insertInto('lookups')
    .values({ escalation_id: one.now().id, asked: 'Who?', times: 1, found: true, ...at })
    .execute()
  const row = { escalation_id: one.now().id, title: 'As it was called', offered_at: office.now(), opened_at: null, refused_at: null, because: null }
  await office.db
    .insertInto('lookup_offers')
    .values(about.map(([kind, id]) => ({ ...row, kind, about: id })))
    .execute()
  return one
}
const solve = (one: Awaited<ReturnType<typeof begin>>, kind: string, id: string) =>
  one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind, id } })

test('where nothing was offered, everything is nothing, for each of twelve weeks', async () => {
  const { all, weeks, texts, since } = await read()

  expect({ all, texts, since }).toEqual({ all: nothing, texts: [], since: new Date(noon.getTime() - 30 * day).toISOString() })
  expect(weeks.map(({ week }: { week: string }) => week).slice(-2)).toEqual(['2026-02-23', '2026-03-02'])
  expect(weeks).toHaveLength(12)
})

test('a case in which two texts were offered is one case; and what became of it is not known before seven days', async () => {
  const one = await offered(['article', article], ['article', other], ['twin', 'E-1'])
  await office.as(maya).post(`${one.path}/lookup/openings`, { kind: 'article', id: article })
  await offered(['article', other])
  await solve(one, 'article', article)

  const { all, weeks, texts } = await read()
  expect(all).toEqual({ offered: 2, opened: 1, used: 1, held: 0, disputed: 0, open: 1, besides: 0 })
  expect(weeks.at(-1)).toEqual({ week: '2026-03-02', cases: all })
  expect(texts).toEqual([
    { kind: 'article', id: article, title: 'Change the owner', cases: { offered: 1, opened: 1, used: 1, held: 0, disputed: 0, open: 1, besides: 0 } },
    { kind: 'article', id: other, title: 'Change the plan', cases: { ...nothing, offered: 2 } },
  ])
  office.later(7 * day)
  expect((await read()).all).toMatchObject({ used: 1, held: 1, open: 0 })
})

test('what was opened again did not hold; closed anew by another text, it is one case, and the newest closing counts', async () => {
  const one = await offered(['article', article])
  await solve(one, 'article', article)
  await one.move(maya, 'reopenings', { reason: 'It does not answer it.' })
  expect((await read()).all).toMatchObject({ offered: 1, used: 1, held: 0, disputed: 1, open: 0 })

  await solve(one, 'article', other)
  const { all, texts } = await read()
  expect(all).toMatchObject({ offered: 1, used: 1, disputed: 0, open: 1 })
  expect(texts).toEqual([
    expect.objectContaining({ id: other, cases: expect.objectContaining({ offered: 0, used: 1, besides: 1 }) }),
    expect.objectContaining({ id: article, cases: expect.objectContaining({ offered: 1, used: 0 }) }),
  ])
})

test('what answered a case without having been offered is counted beside, and an address is no text of ours', async () => {
  const { id } = await precedent(office)
  await solve(await begin(office, 'draft', aCase()), 'precedent', id)
  await solve(await begin(office, 'draft', aCase()), 'link', 'https://help.example.com')

  const { all, texts } = await read('', ben)
  expect(all).toEqual({ ...nothing, besides: 2 })
  expect(texts).toEqual([expect.objectContaining({ kind: 'precedent', id, cases: { ...nothing, used: 1, open: 1, besides: 1 } })])
})

test('any part of an SOP counts for the SOP', async () => {
  const one = await offered(['sop', 'non-bug-escalation#ask'], ['sop', 'non-bug-escalation#steps'])
  await solve(one, 'sop', 'non-bug-escalation')

  expect((await read()).texts).toEqual([
    expect.objectContaining({ kind: 'sop', id: 'non-bug-escalation', cases: expect.objectContaining({ offered: 1, used: 1 }) }),
  ])
})

test('a case belongs to the span in which it was first offered something; one text can be asked for alone', async () => {
  const one = await offered(['article', article])
  office.later(8 * day)
  await solve(one, 'article', article)
  await offered(['article', other])

  const { all, weeks } = await read('?days=7', lin)
  expect(all).toMatchObject({ offered: 1, used: 0 })
  expect(weeks.slice(-2)).toEqual([
    { week: '2026-03-02', cases: expect.objectContaining({ offered: 1, used: 1 }) },
    { week: '2026-03-09', cases: expect.objectContaining({ offered: 1, used: 0 }) },
  ])
  expect(await read(`?id=${article}`)).toMatchObject({ all: { offered: 1, used: 1 }, texts: [{ id: article }] })
  expect((await read('?days=0')).status).toBe(422)
})
