import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { openLibrary } from '#src/knowledge/library/library.ts'
import { begin } from '#test/begun.ts'
import { completeCase } from '#test/cases.ts'
import { ben, lin, maya, type Office, openOffice, tomas } from '#test/office.ts'
import { precedent } from '#test/precedents.ts'

const owner = { title: 'Change the owner of an account', body: 'Open **Billing**, choose *Change owner*, and confirm it by e-mail.' }
const invoices = { title: 'When are invoices sent?', body: 'On the first of each month, to the billing contact.' }
const question = 'How do I change the owner of this account?'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const write = async (article: object) => (await office.as(tomas).post('/api/articles', article)).body
const retired = async ({ id }: { id: string }): Promise<string> => {
  await office.as(tomas).patch(`/api/articles/${id}`, { retired: true }, { version: 1 })
  return id
}
const retiredPrecedent = async (): Promise<string> => {
  const { id, version } = await precedent(office)
  await office.as(lin).post(`/api/precedents/${id}/retirements`, {}, { version })
  return id
}
const suggest = async (text: string, said: object = {}, who = maya) => (await office.as(who).post('/api/suggestions', { text, ...said })).body
const search = async (q: string, who = maya) => (await office.as(who).get(`/api/search?kind=escalations&q=${encodeURIComponent(q)}`)).body
/** What is written is found by every process a moment later. */
const soon = (seen: () => Promise<void>) => vi.waitFor(seen, { timeout: 10_000, interval: 50 })
const numbers = ({ twins }: { twins: { href: string }[] }) => twins.map(({ href }) => href.split('/').at(-1))

test('a question in other words finds the article that answers it, with the passage that matches, marked', async () => {
  const article = await write(owner)
  await write(invoices)
  const found = await suggest(question)
  expect(found).toMatchObject({ found: true, reading: false, settled: true, precedents: [], twins: [] })
  const [first] = found.articles
  expect(first).toMatchObject({ id: article.id, kind: 'article', title: owner.title, href: `/knowledge/articles/${article.id}` })
  expect(first.passage).toBe('Open Billing, choose Change owner, and confirm it by e-mail.')
  expect(first.marks.map(([from, to]: [number, number]) => first.passage.slice(from, to))).toEqual(['Change', 'owner'])
})

test('a question that nothing answers says so, and dresses nothing up', async () => {
  await write(owner)
  expect(await suggest('Does the API send webhooks about deleted segments?')).toMatchObject({ found: false, articles: [], precedents: [], twins: [] })
})

test('what changes is found anew within a moment, also what another process wrote; what is retired is not', async () => {
  const { id } = await write(invoices)
  await suggest(question) // the first question begins the reading
  const other = openLibrary(office.db, office.config, openLog('silent'))
  await other.whole()
  await office.as(tomas).patch(`/api/articles/${id}`, owner, { version: 1 })
  await soon(async () => expect((await suggest(question)).articles[0]).toMatchObject({ id }))
  await soon(async () => expect(await other.ask('articles', question, { limit: 1, among: ({ kind }) => kind === 'article' })).toMatchObject([{ id }]))
  await office.as(tomas).patch(`/api/articles/${id}`, { retired: true }, { version: 2 })
  await soon(async () => expect((await suggest(question)).articles.map(({ id }: { id: string }) => id)).not.toContain(id))
  await other.close()
})

test('parts of an SOP are found as such, and lead to their place', async () => {
  const { articles } = await suggest('The request exceeds Tier 1 permissions or system access')
  expect(articles[0]).toMatchObject({ kind: 'sop', href: '/sops/non-bug-escalation#criteria:beyond-access' })
})

describe('escalations about the same', () => {
  test('are found while somebody has them, and not one’s own nor what is closed', async () => {
    const one = await begin(office, 'submitted')
    const { number } = one.now()
    expect(numbers(await suggest(completeCase.ask, {}, ben))).toEqual([number])
    expect(numbers(await suggest(completeCase.ask, { escalation: number }))).toEqual([])
    await one.move(maya, 'withdrawals', { reason: 'Solved meanwhile.' })
    await soon(async () => expect(numbers(await suggest(completeCase.ask, {}, ben))).toEqual([]))
    expect((await search(completeCase.ask)).items[0]).toMatchObject({ kind: 'escalation', href: `/escalations/${number}` })
  })

  test('on the same ticket come first, whatever their words are', async () => {
    const { number } = (await begin(office, 'submitted')).now()
    const found = await suggest('Something else altogether, in words of its own', { ticket: completeCase.ticket }, ben)
    expect(numbers(found)).toEqual([number])
    expect(found.twins).toMatchObject([{ same: true }])
  })

  test('are said to ask the same only where they surely do', async () => {
    const { number } = (await begin(office, 'submitted')).now()
    const same = await suggest('They want to copy their content templates to eleven other workspaces, all in one go.', {}, ben)
    expect(same.twins).toMatchObject([{ href: `/escalations/${number}`, same: true }])
    const near = await suggest('The customer wants to see the invoices of all their workspaces in one list.', {}, ben)
    expect(near.twins).toMatchObject([{ href: `/escalations/${number}`, same: false }])
  })

  test('on the same ticket are those of others: a case that came back is no twin of itself', async () => {
    const { number } = (await begin(office, 'returned')).now()
    expect(numbers(await suggest(completeCase.ask, { ticket: completeCase.ticket, escalation: number }))).toEqual([])
  })

  test('that a reader may not see are not found, however they ask: a draft is its author’s until it is shared', async () => {
    const draft = await begin(office, 'draft')
    const { number } = draft.now()
    expect((await search(completeCase.ask)).items).toMatchObject([{ href: `/escalations/${number}` }])
    expect((await search(completeCase.ask, ben)).items).toEqual([])
    expect((await search(number, ben)).items).toEqual([])
    await draft.edit(maya, { shared: true })
    await soon(async () => expect((await search(completeCase.ask, ben)).items).toHaveLength(1))
    await draft.edit(maya, { shared: false })
    expect((await search(completeCase.ask, ben)).items).toEqual([]) // at once, whatever the index says
  })
})

describe('an answer', () => {
  test('that solved a question is found by the words of that question from then on', async () => {
    const { id } = await write(owner)
    const words = { ...completeCase, ask: 'The boss has left and nobody can sign for the workspace any more.' }
    const one = await begin(office, 'draft', words)
    expect((await suggest(words.ask)).articles).toEqual([])
    const closed = await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'article', id } })
    expect(closed).toMatchObject({ status: 201, body: { state: 'closed', closing: { solvedBy: { kind: 'article', id, title: owner.title } } } })
    const { items } = (await office.as(maya).get(`/api/escalations/${one.now().number}/timeline`)).body
    expect(items.map(({ sentence }: { sentence: string }) => sentence).join()).toContain(`already answered by the article “${owner.title}”.`)
    await soon(async () => expect((await suggest('Our boss left, who can sign for the workspace?')).articles[0]).toMatchObject({ id }))
    expect((await office.as(maya).get(`/api/articles/${id}`)).body.solved).toBe(1)
  })

  describe('names something that there is and holds, or the closing is refused and says which field', () => {
    const answers: [string, () => Promise<{ kind: string; id: string }>][] = [
      ['an unknown article', async () => ({ kind: 'article', id: crypto.randomUUID() })],
      ['an article that is no id', async () => ({ kind: 'article', id: 'the one about owners' })],
      ['a retired article', async () => ({ kind: 'article', id: await retired(await write(owner)) })],
      ['an unknown precedent', async () => ({ kind: 'precedent', id: crypto.randomUUID() })],
      ['a precedent that is only proposed', async () => ({ kind: 'precedent', id: (await precedent(office, { proposed: true })).id })],
      ['a retired precedent', async () => ({ kind: 'precedent', id: await retiredPrecedent() })],
      ['an unknown SOP', async () => ({ kind: 'sop', id: 'nope' })],
    ]
    test.each(answers)('%s', async (_, answer) => {
      const one = await begin(office, 'draft')
      const closed = await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: await answer() })
      expect(closed).toMatchObject({ status: 422, body: { code: 'knowledge.invalid', problems: [{ field: 'solvedBy.id' }] } })
    })

    test('a published SOP is one', async () => {
      const one = await begin(office, 'draft')
      expect(await one.move(maya, 'closings', { outcome: 'self-served', solvedBy: { kind: 'sop', id: 'bug-escalation' } })).toMatchObject({ status: 201 })
    })
  })
})

test('a question before everything has been read is answered with what there is, and says so', async () => {
  await write(owner)
  const slow = openLibrary(office.db, office.config, openLog('silent'), { patience: { reading: 0 } })
  expect(await slow.ask('articles', question, { limit: 3, among: () => true })).toEqual([])
  expect(slow.isReading()).toBe(true)
  await slow.whole()
  expect(await slow.ask('articles', question, { limit: 1, among: () => true })).toHaveLength(1)
  expect(slow.isReading()).toBe(false)
  await slow.close()
})

describe('a precedent', () => {
  const general = { question: 'May templates be copied into other workspaces?', ruling: 'DevOps copies up to forty by hand, once.', publish: true }

  test('is found by the same question in other words the next minute, until it is retired or past its review date', async () => {
    const { number } = (await begin(office, 'decided')).now()
    const { status, body } = await office.as(lin).post('/api/precedents', { ...general, escalation: number, reviewOn: '2026-03-09' })
    expect(status).toBe(201)
    const found = async () => (await suggest('Can a customer take their templates along to another workspace?')).precedents
    await soon(async () => expect((await found())[0]).toMatchObject({ id: body.id, title: general.question, href: `/knowledge/precedents/${body.id}` }))
    expect((await suggest('Can a customer take their templates along to another workspace?')).twins).toHaveLength(1) // the decided one is on its way still
    office.later(8 * 86_400_000)
    expect(await found()).toEqual([])
  })
})

describe('a search is narrowed', () => {
  const found = async (query: string, who = maya) => (await office.as(who).get(`/api/search?q=${encodeURIComponent(completeCase.ask)}&${query}`)).body.items
  const hrefs = async (query: string, who = maya) => (await found(query, who)).map(({ href }: { href: string }) => href)

  test('to a kind: parts of SOPs are no articles', async () => {
    await write({ title: completeCase.ask, body: 'Open Templates.' })
    await begin(office, 'submitted')
    const kinds = async (query: string) => [...new Set((await found(query)).map(({ kind }: { kind: string }) => kind))]
    await soon(async () => expect(await kinds('kind=articles')).toEqual(['article']))
    await soon(async () => expect(await kinds('kind=escalations')).toEqual(['escalation']))
    expect(await kinds('kind=sops')).toEqual(['sop'])
    expect(await kinds('kind=precedents')).toEqual([])
    expect((await kinds('limit=50')).toSorted()).toEqual(['article', 'escalation', 'sop'])
  })

  test('to escalations that are open or closed, and to one’s own, whatever else is known', async () => {
    await write({ title: completeCase.ask, body: 'Open Templates.' })
    const [open, closed] = [(await begin(office, 'submitted')).now().number, (await begin(office, 'closed')).now().number]
    await soon(async () => expect(await hrefs('kind=escalations')).toHaveLength(2))
    expect(await hrefs('state=open')).toEqual([`/escalations/${open}`])
    expect(await hrefs('state=closed')).toEqual([`/escalations/${closed}`])
    expect((await hrefs('by=me')).toSorted()).toEqual([`/escalations/${open}`, `/escalations/${closed}`])
    expect(await hrefs('by=me', ben)).toEqual([])
    expect(await hrefs('kind=articles&state=open')).toEqual([])
    const { status, body } = await office.as(maya).get('/api/search?q=owner&state=decided&by=ben')
    expect([status, body.problems]).toEqual([
      422,
      [
        { field: 'state', message: 'Choose open or closed.' },
        { field: 'by', message: 'Say “me”, or leave it out.' },
      ],
    ])
  })
})
