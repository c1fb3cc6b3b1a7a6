import { expect, onTestFinished, test, vi } from 'vitest'
import { openLog } from '#src/foundation/log.ts'
import { type Library, openLibrary } from '#src/knowledge/library/library.ts'
import { unscaled } from '#src/search/by-meaning.ts'
import { type Meaning, openMeaning } from '#src/search/meaning/meaning.ts'
import { type Office, openOffice, tomas } from '#test/office.ts'

const money = { title: 'Refunds', body: 'The CS Lead decides.' }
const mail = { title: 'Forwarding mail', body: 'Settings, then Mail.' }
const question = 'cash back please'

const write = async (office: Office, article: object) => (await office.as(tomas).post('/api/articles', article)).body
const first = async (library: Library, words = question) => (await library.ask('articles', words, { limit: 1, among: ({ kind }) => kind === 'article' }))[0]?.id
const soon = (seen: () => Promise<void>) => vi.waitFor(seen, { timeout: 10_000, interval: 20 })

/** Means by one word: what speaks of money lies one way, everything else another. `asked`: all texts that it was asked for. */
function plain(model = 'plain') {
  const asked: string[] = []
  const vector = (text: string) => Float32Array.from({ length: 512 }, (_, at) => (at === (/refund|cash/i.test(text) ? 0 : 1) ? 1 : 0))
  const of = async (texts: readonly string[]) => {
    asked.push(...texts)
    return texts.map(vector)
  }
  return { asked, meaning: { model, of, scale: async () => unscaled, close: async () => {} } satisfies Meaning }
}

function openOn(office: Office, meaning: Meaning, works = true): Library {
  const library = openLibrary(office.db, office.config, openLog('silent'), { meaning, works })
  onTestFinished(library.close)
  return library
}
const kept = (office: Office) => office.db.selectFrom('meanings').select(['text_id', 'model']).execute()

test('what shares no word with the question is found by what it means, once it has been given its meaning', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  await write(office, mail)
  const library = openOn(office, plain().meaning)
  await soon(async () => expect(await first(library)).toBe(id))
  const changed = await write(office, { title: 'Paying in cash', body: 'At the desk.' })
  await soon(async () => expect(await first(library, 'refund')).toBe(id))
  await soon(async () => expect((await kept(office)).map(({ text_id }) => text_id)).toContain(changed.id))
  await library.close()
})

test('each text is given its meaning once, whichever process does it, and after a change once more', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  const [one, other] = [plain(), plain()]
  const libraries = [openOn(office, one.meaning), openOn(office, other.meaning)]
  await Promise.all(libraries.map((library) => soon(async () => expect(await first(library)).toBe(id))))
  const times = (text: string) => [...one.asked, ...other.asked].filter((asked) => asked === text).length
  expect(times(money.title)).toBe(1)
  await office.as(tomas).patch(`/api/articles/${id}`, { title: 'Refunds and vouchers' }, { version: 1 })
  await soon(async () => expect(times('Refunds and vouchers')).toBe(1))
  await soon(async () => expect(await first(libraries[0] as Library)).toBe(id))
  await Promise.all(libraries.map((library) => library.close()))

  const next = plain()
  const third = openOn(office, next.meaning)
  await soon(async () => expect(await first(third)).toBe(id))
  expect(next.asked).toEqual([question]) // what is kept is not worked out again
  await third.close()
})

test('another model works everything out anew', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  const before = openOn(office, plain().meaning)
  await soon(async () => expect(await first(before)).toBe(id))
  await before.close()
  const other = plain('another')
  const after = openOn(office, other.meaning)
  await soon(async () => expect(await first(after)).toBe(id))
  expect(other.asked).toContain(money.title)
  await soon(async () => expect(new Set((await kept(office)).map(({ model }) => model))).toEqual(new Set(['another'])))
  await after.close()
})

test('a passing command takes what is kept, and works nothing out', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  const idle = plain()
  const passing = openOn(office, idle.meaning, false)
  await passing.whole()
  expect(await first(passing)).toBeUndefined()
  expect(idle.asked).toEqual([])
  await passing.close()
  const server = openOn(office, plain().meaning)
  await soon(async () => expect(await first(server)).toBe(id))
  await server.close()
  const helped = openOn(office, plain().meaning, false)
  await helped.whole()
  expect(await first(helped)).toBe(id)
  await helped.close()
})

test('what is not to be found any more loses its meaning, too', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  const library = openOn(office, plain().meaning)
  await soon(async () => expect(await first(library)).toBe(id))
  await office.as(tomas).patch(`/api/articles/${id}`, { retired: true }, { version: 1 })
  await soon(async () => expect((await kept(office)).map(({ text_id }) => text_id)).not.toContain(id))
  await library.close()
})

test('a question whose meaning takes too long is answered by its words, says so, and is better the next time', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  const { promise: slow, resolve: go } = Promise.withResolvers<void>()
  const model = plain()
  const of = async (texts: readonly string[]) => {
    if (texts.includes(question)) await slow
    return model.meaning.of(texts)
  }
  const library = openOn(office, { ...model.meaning, of })
  await soon(async () => expect(await first(library, 'refund')).toBe(id))
  await soon(async () => expect(await kept(office)).not.toEqual([]))
  expect(await first(library)).toBeUndefined()
  expect(library.isSettled(question)).toBe(false)
  go()
  await soon(async () => expect(library.isSettled(question)).toBe(true))
  expect(await first(library)).toBe(id)
  await library.close()
})

test('a model that cannot be reached costs nothing but the better order, and is tried again', async () => {
  const office = await openOffice()
  const { id } = await write(office, money)
  let isDown = true
  const model = plain()
  const of = async (texts: readonly string[]) => {
    if (isDown) throw new Error('down')
    return model.meaning.of(texts)
  }
  const library = openOn(office, { ...model.meaning, of })
  await library.whole()
  expect(await first(library, 'refunds')).toBe(id)
  expect(library.isSettled('refunds')).toBe(true)
  isDown = false
  await vi.waitFor(async () => expect(await first(library)).toBe(id), { timeout: 15_000, interval: 100 })
  await library.close()
}, 30_000)

test('the model in the house finds the answer to the same question in other words', { timeout: 60_000 }, async ({ skip }) => {
  const meaning = openMeaning()
  if (!meaning) return skip('The model is not installed.')
  const office = await openOffice()
  const { id } = await write(office, { title: 'Refunds after the first month', body: 'Somebody in charge decides.' })
  await write(office, mail)
  const library = openOn(office, meaning)
  const ask = () => first(library, 'I want my money back')
  await vi.waitFor(async () => expect(await ask()).toBe(id), { timeout: 30_000, interval: 100 })
  await library.close()
})
