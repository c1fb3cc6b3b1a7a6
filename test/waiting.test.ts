import { expect, test } from 'vitest'
import { look } from '#src/reminders/look.ts'
import { begin } from './begun.ts'
import { maya, type Office, openOffice, tomas, zone } from './office.ts'

const day = 86_400_000
const tomorrow = '2026-03-03T12:00:00.000Z'
const question = { on: 'author', reason: 'Which plan are they on?', until: tomorrow }

const lookAt = (office: Office, id: string) => look({ db: office.db, queue: office.queue, now: office.now(), zone }, id)

test('a wait pauses it without making anybody’s screen stale, and says for whom and until when', async () => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')

  const waiting = await one.move(tomas, 'waits', { ...question, on: 'customer' })

  expect(waiting.body).toMatchObject({ state: 'accepted', version: 3, wait: { on: 'customer', by: { name: 'Tomás' } } })
  expect(waiting.body.holder.sentence).toBe('with Tomás (Tier 2) since 13:00, waiting for the customer until 3 Mar, 13:00')
})

test('it ends by itself on its latest date, and not before', async () => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'waits', question)

  await lookAt(office, one.now().id)
  expect((await one.read(tomas)).body.wait).not.toBeNull()
  office.later(day)
  await lookAt(office, one.now().id)

  expect((await one.read(tomas)).body.wait).toBeNull()
  expect((await one.timeline(maya)).at(-1)).toMatchObject({ kind: 'resumed', actor: { kind: 'system' }, facts: { how: 'due' } })
})

test('what the author answers ends a wait on the author; what others say does not', async () => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'waits', question)

  expect((await one.move(tomas, 'comments', { text: 'No hurry.' })).body.wait).not.toBeNull()
  expect((await one.move(maya, 'comments', { text: 'On Agency.' })).body.wait).toBeNull()
})

test('the holder ends it by hand', async () => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'waits', question)

  const resumed = await office.as(tomas).delete(`${one.path}/waits/current`, { version: one.now().version, key: 'end-of-wait' })

  expect(resumed).toMatchObject({ status: 200, body: { wait: null } })
})

test('its end needs no key, and said again it is told that nothing is waited for', async () => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')
  await one.move(tomas, 'waits', question)
  const end = () => office.as(tomas).delete(`${one.path}/waits/current`, { version: one.now().version })

  expect(await end()).toMatchObject({ status: 200, body: { wait: null } })
  expect(await end()).toMatchObject({ status: 409, body: { code: 'escalation.not_waiting' } })
})

test.each([
  ['in the past', { until: '2026-03-01T12:00:00Z' }, 'until'],
  ['for years', { until: '2028-03-01T12:00:00Z' }, 'until'],
  ['for nothing', { reason: ' ' }, 'reason'],
])('a wait %s is refused', async (_, wrong, field) => {
  const office = await openOffice()
  const one = await begin(office, 'accepted')

  expect((await one.move(tomas, 'waits', { ...question, ...wrong })).body.problems).toEqual([{ field, message: expect.stringMatching(/\.$/) }])
})

test('once decided, the author is not waited for: they carry it out', async () => {
  const office = await openOffice()
  const one = await begin(office, 'decided')

  expect((await one.move(maya, 'waits', question)).body.problems).toEqual([expect.objectContaining({ field: 'on' })])
  expect((await one.move(maya, 'waits', { ...question, on: 'customer' })).status).toBe(201)
})
