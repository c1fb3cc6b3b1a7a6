import { expect, test } from 'vitest'
import { begin } from '#test/begun.ts'
import { ada, ben, lin, maya, openOffice, tomas } from '#test/office.ts'

async function commented({ internal = false } = {}) {
  const office = await openOffice()
  const one = await begin(office, 'accepted')
  await office.as(tomas).post(`${one.path}/comments`, { text: `Which plan, @${maya.id}?`, internal })
  const last = async () => (await office.as(lin).get(`${one.path}/timeline`)).body.items.at(-1)
  return { office, one, last, path: `${one.path}/comments/${(await last()).id}` }
}

test('whoever said something says it better: the words are new, that they are is kept, and nobody’s work is stale for it', async () => {
  const { office, one, last, path } = await commented()
  office.later(60_000)
  const changed = await office.as(tomas).patch(path, { text: `Which plan, @${ben.id}?` })
  expect(changed).toMatchObject({ status: 200, body: { version: one.now().version } })
  expect(await last()).toMatchObject({ facts: { text: `Which plan, @${ben.id}?`, mentions: [{ name: 'Ben' }], edited: '2026-03-02T12:01:00.000Z' } })
  expect(await office.db.selectFrom('followers').select('person_id').execute()).toContainEqual({ person_id: ben.id })

  office.later(60_000)
  await office.as(tomas).patch(path, { text: `Which plan, @${ben.id}?` })
  expect(await last()).toMatchObject({ facts: { edited: '2026-03-02T12:01:00.000Z' } })
})

test('whoever takes back what they said leaves that they did, and no word of it; and only once', async () => {
  const { office, last, path } = await commented()
  expect((await office.as(tomas).delete(path)).status).toBe(200)
  expect(await last()).toMatchObject({
    kind: 'commented',
    sentence: 'Tomás took back a comment.',
    facts: { text: '', mentions: [], deleted: '2026-03-02T12:00:00.000Z' },
  })
  for (const again of [await office.as(tomas).delete(path), await office.as(tomas).patch(path, { text: 'And yet.' })])
    expect(again).toMatchObject({ status: 404, body: { code: 'escalation.no_comment' } })
})

test('nobody changes what another said, and of a note that is not theirs to read Tier 1 hears nothing', async () => {
  const { office, path } = await commented({ internal: true })
  expect(await office.as(ada).patch(path, { text: 'I said so.' })).toMatchObject({
    status: 403,
    body: { detail: 'Only Tomás, who said it, can change it or take it back.' },
  })
  expect(await office.as(maya).delete(path)).toMatchObject({ status: 404 })
  expect((await office.as(tomas).patch(path, { text: ' ' })).body.problems).toMatchObject([{ field: 'text' }])
})

test('a move is no comment', async () => {
  const { office, one } = await commented()
  const [drafted] = (await office.as(maya).get(`${one.path}/timeline`)).body.items
  expect(await office.as(maya).delete(`${one.path}/comments/${drafted.id}`)).toMatchObject({ status: 404 })
})
