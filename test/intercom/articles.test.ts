import { expect, test } from 'vitest'
import { allArticles } from '#src/channels/intercom/articles.ts'
import { intercomClient } from '#src/channels/intercom/client.ts'
import type { Fault, Sent } from './front.ts'
import { openGround } from './ground.ts'
import { token, written } from './world.ts'

const ground = await openGround({ checked: true })

/** As many articles, of which the last that was changed is listed first. */
function fill(count: number) {
  for (let at = 1; at <= count; at++) written(ground.world(), { id: String(6_870_000 + at) })
}

/** Reads them all. What would be waited for is written down, and the clock put forward by it. */
async function readAll({ timeout = 4_500 } = {}) {
  const waited: number[] = []
  let ahead = 0
  const pause = async (milliseconds: number) => {
    waited.push(milliseconds / 1_000)
    ahead += milliseconds
  }
  const outcome = await allArticles(ground.client({ timeout, now: () => Date.now() + ahead }), pause)
  return { outcome, waited }
}

const ids = (outcome: Awaited<ReturnType<typeof readAll>>['outcome']) => (outcome.result === 'done' ? outcome.articles.map(({ id }) => id) : [])
const isPage = (number: number) => (sent: Sent) => sent.path.startsWith(`/articles?page=${number}&`)
const asked = (number: number) => ground.front.sent.filter(isPage(number)).length

test('all articles are read, page by page, drafts and addresses with them', async () => {
  fill(119)
  written(ground.world(), { id: '9', state: 'draft', body: null })
  const { outcome } = await readAll()
  expect(outcome).toMatchObject({ result: 'done', whole: true, total: 120 })
  expect(new Set(ids(outcome)).size).toBe(120)
  expect(outcome).toMatchObject({
    articles: expect.arrayContaining([
      { id: '9', title: 'Article 9', body: null, url: null, state: 'draft' },
      {
        id: '6870001',
        title: 'Article 6870001',
        body: '<p>Words of 6870001.</p>',
        url: 'https://help.northwind.example/en/articles/6870001',
        state: 'published',
      },
    ]),
  })
  expect(ground.front.sent.map(({ method, path, version }) => `${method} ${path} ${version}`)).toEqual(
    [1, 2, 3].map((page) => `GET /articles?page=${page}&per_page=50 2.14`),
  )
})

test('a help center in which there is nothing is read whole', async () => {
  expect((await readAll()).outcome).toEqual({ result: 'done', articles: [], total: 0, whole: true })
})

const meanwhile: readonly [what: string, happens: (all: { id: string }[]) => void, there: number][] = [
  ['edited, which brings it to a page that was read', (all) => all.unshift(...all.splice(110, 1)), 120],
  ['deleted, which brings another one to a page that was read', (all) => all.splice(3, 1), 119],
  ['written', (all) => all.unshift({ ...all[0], id: 'new' }), 121],
]

test.each(meanwhile)('when one is %s, all are read once more, and none is missing', async (_, happens, there) => {
  fill(120)
  let left = 1
  ground.front.interfere((sent) => {
    if (isPage(2)(sent) && left-- > 0) happens(ground.world().articles)
    return undefined
  })
  const { outcome } = await readAll()
  expect(outcome).toMatchObject({ whole: true, total: there })
  expect(ids(outcome).toSorted()).toEqual(
    ground
      .world()
      .articles.map(({ id }) => id)
      .toSorted(),
  )
  expect(asked(1)).toBe(2)
})

test('a list that changes each time it is read is not called whole', async () => {
  fill(120)
  ground.front.interfere((sent) => {
    if (isPage(2)(sent)) ground.world().articles.unshift(...ground.world().articles.splice(110, 1))
    return undefined
  })
  const { outcome } = await readAll()
  expect(outcome).toMatchObject({ result: 'done', whole: false, total: 120 })
  expect(ids(outcome).length).toBe(119)
  expect(asked(1)).toBe(3)
})

/** The page goes wrong so often. */
function wrong(fault: Fault, page: number, times: number) {
  let left = times
  ground.front.interfere((sent) => (isPage(page)(sent) && left-- > 0 ? fault : undefined))
}

test('Intercom is waited for as long as it says', async () => {
  fill(120)
  wrong('limited', 2, 1)
  const { outcome, waited } = await readAll()
  expect(outcome).toMatchObject({ result: 'done', whole: true, total: 120 })
  expect(waited[0]).toBeOneOf([2, 3])
  expect(asked(2)).toBe(2)
})

test.each(['failing', 'lost', 'silent', 'reset', 'page'] as const)('a page that does not come is asked for again: %s', async (fault) => {
  fill(60)
  wrong(fault, 2, 2)
  const { outcome, waited } = await readAll({ timeout: 300 })
  expect(outcome).toMatchObject({ result: 'done', whole: true, total: 60 })
  expect(waited).toEqual([1, 2])
})

test.each([
  ['failing', 'Intercom, or something on the way to it, answered with HTTP 500. Try this again in a while.'],
  ['silent', 'No answer came from Intercom in time. Try this again in a while.'],
  ['page', 'Intercom’s answer could not be read. Try this again in a while.'],
  ['limited', 'Intercom asks Baton to wait. Try this again in a while.'],
] as const)('but not for ever, and how far it came is said: %s', async (fault, reason) => {
  fill(120)
  wrong(fault, 2, 99)
  const { outcome, waited } = await readAll({ timeout: 300 })
  expect(outcome).toEqual({ result: 'broken', reason, read: 50, total: 120 })
  expect(waited.length).toBe(4)
})

test.each([
  ['forbidden', 'Baton’s access token does not allow this with articles, for which it needs “Read and list articles”'],
  ['unknown', 'Intercom does not list the articles of this workspace for apps (HTTP 404)'],
] as const)('what asking again does not mend is said at once: %s', async (fault, reason) => {
  fill(10)
  wrong(fault, 1, 99)
  const { outcome, waited } = await readAll()
  expect(outcome).toEqual({ result: 'broken', reason: expect.stringContaining(reason), read: 0, total: null })
  expect([waited, asked(1)]).toEqual([[], 1])
})

test('a token that is not taken is said at once', async () => {
  ground.enter({ token: 'another' })
  expect((await readAll()).outcome).toMatchObject({ result: 'broken', reason: expect.stringMatching(/^Intercom does not take Baton’s access token/) })
})

const answering = (body: object) => {
  const calls: string[] = []
  const client = intercomClient({ token, fetch: async (url) => Response.json(body, { headers: { 'x-asked': String(calls.push(String(url))) } }) })
  return { calls, read: () => allArticles(client, async () => {}) }
}

test('an answer that is no list of articles is no empty list', async () => {
  for (const body of [{ type: 'list' }, { type: 'list', data: [{ title: 'No id' }] }, { type: 'list', data: {} }])
    expect(await answering(body).read()).toMatchObject({ result: 'broken', reason: expect.stringContaining('is no list of articles') })
})

test('where Intercom does not say how many there are, or says the same page again and again, it is not whole, and comes to an end', async () => {
  const same = answering({ type: 'list', data: [{ id: '1' }] })
  expect(await same.read()).toMatchObject({ result: 'done', whole: false, total: null })
  expect(same.calls.length).toBe(6) // each of three readings asks for a second page
  const few = answering({ type: 'list', data: [{ id: '1' }], total_count: 3, pages: { type: 'pages', total_pages: 2 } })
  expect(await few.read()).toMatchObject({ result: 'done', whole: false, total: 3 })
})
