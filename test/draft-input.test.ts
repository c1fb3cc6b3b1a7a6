import { beforeEach, expect, test } from 'vitest'
import { maya, type Office, openOffice } from './office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

async function uploaded() {
  const body = new FormData()
  body.set('file', new File(['looked'], 'seen.txt'))
  const answer = await office.as(maya).fetch(new Request('http://localhost/api/evidence', { method: 'POST', body }))
  return ((await answer.json()) as { id: string }).id
}

test('a NUL is refused by name, in the SOP and in the step of a piece of evidence', async () => {
  const id = await uploaded()
  const draft = (body: object) => office.as(maya).post('/api/escalations', body)

  expect(await draft({ sop: 'bug\0' })).toMatchObject({ status: 422, body: { problems: [{ field: 'sop', message: 'Take out the NUL character.' }] } })
  expect((await draft({ evidence: [{ id, step: 's\0' }] })).body.problems).toEqual([{ field: 'evidence[0].step', message: 'Take out the NUL character.' }])
  expect((await draft({ evidence: [{ id, step: 's\ud800' }] })).status).toBe(201)
})

test('one upload named in capitals and in small letters is one piece of evidence', async () => {
  const id = await uploaded()

  const draft = await office.as(maya).post('/api/escalations', { evidence: [{ id: id.toUpperCase() }] })
  expect(draft).toMatchObject({ status: 201, body: { evidence: [{ id }] } })
  expect((await office.as(maya).patch(`/api/escalations/${draft.body.id}`, { ask: 'Which one?' }, { version: 1 })).status).toBe(200)
  expect((await office.as(maya).post('/api/escalations', { evidence: [{ id }, { id: id.toUpperCase() }] })).status).toBe(422)
})

test('the same draft sent twice under one key is one draft, though the rows were left without ids', async () => {
  const asked = { ask: 'Which one?', steps: [{ did: 'Looked.' }], proposal: { assumptions: ['They mean us.'] } }
  const first = await office.as(maya).post('/api/escalations', asked, { key: 'the-same-wish' })
  const second = await office.as(maya).post('/api/escalations', asked, { key: 'the-same-wish' })

  expect(second).toMatchObject({ status: 201, body: first.body })
  expect((await office.as(maya).post('/api/escalations', { ...asked, ask: 'Which?' }, { key: 'the-same-wish' })).status).toBe(409)
})
