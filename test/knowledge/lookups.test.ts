import { beforeEach, expect, test } from 'vitest'
import { at, begin } from '#test/begun.ts'
import { ben, maya, type Office, openOffice, tomas } from '#test/office.ts'

const ask = 'How do I change the owner of this account?'

let office: Office
let article: string
beforeEach(async () => {
  office = await openOffice()
  article = (await office.as(tomas).post('/api/articles', { title: 'Change the owner of an account', body: 'Open Billing, choose Change owner.' })).body.id
})

async function written() {
  const one = at(office, (await office.as(maya).post('/api/escalations', { ask })).body)
  const suggest = (text: string, who = maya) => office.as(who).post('/api/suggestions', { text, escalation: one.now().number })
  const lookup = async (who = maya) => (await office.as(who).get(`${one.path}/lookup`)).body
  const say = (resource: string, body: object, who = maya, key?: string) =>
    office.as(who).post(`${one.path}/lookup/${resource}`, body, key === undefined ? {} : { key })
  return { one, suggest, lookup, say }
}

test('what was looked for, offered, opened and why it was not it, is kept as the proof, in one line', async () => {
  const { suggest, lookup, say } = await written()
  await suggest('How do I change the owner')
  await suggest(ask)
  await suggest(ask) // the same again is no other question
  expect(await lookup()).toMatchObject({ asked: ask, times: 2, found: true, offers: [{ kind: 'article', id: article, openedAt: null, because: null }] })
  expect((await lookup()).sentence).toBe(`Looked for “${ask}”: found 1, opened none.`)

  expect((await say('openings', { kind: 'article', id: article })).body.offers[0].openedAt).not.toBeNull()
  const dismissed = await say('dismissals', { kind: 'article', id: article, because: 'Billing is closed to us.' })
  expect(dismissed.body.sentence).toBe(`Looked for “${ask}”: found 1, opened 1. “Change the owner of an account” does not answer it: Billing is closed to us.`)
})

test('nothing found is said plainly; that nobody looked, too', async () => {
  const { suggest, lookup } = await written()
  expect((await lookup()).sentence).toBe('Nothing was looked for here before it was handed on.')
  await suggest('Webhooks about deleted segments')
  expect(await lookup()).toMatchObject({ found: false, offers: [], sentence: 'Looked for “Webhooks about deleted segments”: nothing was found.' })
})

test('only what its author looks for while writing is kept; whoever reads the escalation reads the proof', async () => {
  const { one, suggest, lookup } = await written()
  await suggest(ask)
  await one.edit(maya, { shared: true })
  await suggest('Something of Ben’s', ben)
  expect(await lookup(ben)).toMatchObject({ asked: ask, times: 1 })
  const submitted = await begin(office, 'submitted')
  await office.as(maya).post('/api/suggestions', { text: ask, escalation: submitted.now().number })
  expect((await office.as(ben).get(`${submitted.path}/lookup`)).body.asked).toBeNull()
})

test('nobody but the author says what answers it, nothing that was not offered is opened, and a repetition says nothing twice', async () => {
  const { one, suggest, say } = await written()
  await suggest(ask)
  await one.edit(maya, { shared: true })
  const offer = { kind: 'article', id: article }
  expect((await say('openings', offer, ben)).body).toMatchObject({ status: 403, code: 'knowledge.not_your_lookup' })
  expect((await say('openings', { ...offer, id: 'x' })).body).toMatchObject({ status: 404, code: 'knowledge.not_offered' })
  const [first, again] = [await say('openings', offer, maya, 'one-and-the-same'), await say('openings', offer, maya, 'one-and-the-same')]
  expect(again.body).toEqual(first.body)
  expect((await say('dismissals', { ...offer, because: ' ' })).body.problems).toMatchObject([{ field: 'because' }])
})
