import { expect, test } from 'vitest'
import { begin } from './begun.ts'
import { ben, maya, openOffice, tomas } from './office.ts'

test('each round keeps the case as it was submitted, whatever was mended since', async () => {
  const office = await openOffice()
  const one = await begin(office, 'returned')
  const asked = one.now().ask
  office.later(60_000)
  await one.edit(maya, { ask: 'May I copy the templates?' })
  await one.move(maya, 'submissions')
  await one.move(tomas, 'returns', { marks: [{ field: 'ask', mend: 'Which templates?' }] })
  await one.edit(maya, { ask: 'May I copy the three newest templates?' })

  const { status, body } = await office.as(ben).get(`${one.path}/rounds`)

  expect(status).toBe(200)
  expect(body).toMatchObject({
    items: [
      { round: 1, at: '2026-03-02T12:00:00.000Z', case: { ask: asked, steps: one.now().steps }, sopVersion: 1 },
      { round: 2, at: '2026-03-02T12:01:00.000Z', case: { ask: 'May I copy the templates?' }, findings: expect.any(Array) },
    ],
    next: null,
    total: 2,
  })
})

test('a draft has had none, and is nobody else’s to ask about', async () => {
  const office = await openOffice()
  const one = await begin(office, 'draft')

  expect((await office.as(maya).get(`${one.path}/rounds`)).body).toEqual({ items: [], next: null, total: 0 })
  expect((await office.as(tomas).get(`${one.path}/rounds`)).status).toBe(404)
})
