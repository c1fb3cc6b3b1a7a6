import { beforeEach, expect, test } from 'vitest'
import type { Person } from '#src/people/person.ts'
import { begin } from './begun.ts'
import { ada, ben, maya, type Office, openOffice, tomas } from './office.ts'
import { openStream } from './stream.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const presence = '/api/escalations/E-1001/presence'
const look = async (person: Person, path = presence): Promise<string[]> =>
  (await office.as(person).put(path)).body.looking.map(({ name }: { name: string }) => name)

test('whoever looks learns who else does, by name, and not of themselves', async () => {
  await begin(office, 'submitted')

  expect(await look(tomas)).toEqual([])
  expect(await look(ada)).toEqual(['Tomás'])
  expect(await look(ada)).toEqual(['Tomás'])
  expect(await look(tomas)).toEqual(['Ada'])
})

test('whoever turns away is gone at once, and whoever was not heard of for 40 seconds is too', async () => {
  await begin(office, 'submitted')
  await look(tomas)
  await look(ada)

  expect((await office.as(tomas).delete(presence)).status).toBe(204)
  expect((await office.as(tomas).delete(presence)).status).toBe(204)
  expect(await look(maya)).toEqual(['Ada'])

  office.later(39_999)
  expect(await look(maya)).toEqual(['Ada'])
  office.later(1)
  expect(await look(maya)).toEqual([])
  expect(await office.db.selectFrom('looking').selectAll().execute()).toHaveLength(1)
})

test('each escalation has its own', async () => {
  await begin(office, 'submitted')
  await begin(office, 'submitted')
  await look(tomas)
  expect(await look(ada, '/api/escalations/E-1002/presence')).toEqual([])
})

test('those who look hear when somebody comes or goes, and not each time that somebody says they are still there', async () => {
  const one = await begin(office, 'submitted')
  await look(tomas)
  const stream = await openStream(office.app, tomas)
  const bens = await openStream(office.app, ben)
  const told = { escalation: one.now().id, number: 'E-1001', version: 2, kind: 'presence' }

  await look(ada)
  await look(ada)
  await look(tomas)
  await one.move(ada, 'comments', { text: 'Mine?' })
  expect(await stream.message()).toMatchObject({ id: null, data: told })
  expect((await stream.told())?.kind).toBe('commented')

  await office.as(ada).delete(presence)
  expect(await stream.told()).toEqual(told)

  await look(ada)
  expect(await stream.told()).toEqual(told)
  office.later(40_000)
  await look(maya, '/api/escalations/E-1001/presence')
  await one.move(ada, 'acceptances')
  expect((await stream.told())?.kind).not.toBe('presence') // he was forgotten, too

  expect((await bens.told())?.kind).toBe('commented') // who does not look does not hear of it
  expect((await bens.told())?.kind).toBe('accepted')
})

test('that somebody was forgotten is told to those who are still there', async () => {
  await begin(office, 'submitted')
  await begin(office, 'submitted')
  await look(ada)
  office.later(30_000)
  await look(tomas)
  const stream = await openStream(office.app, tomas)

  office.later(10_000)
  await look(maya, '/api/escalations/E-1002/presence') // anybody, anywhere, clears away

  expect(await stream.told()).toMatchObject({ number: 'E-1001', kind: 'presence' })
  expect(await look(tomas)).toEqual([])
})

test('at a draft that is not theirs nobody looks', async () => {
  await begin(office, 'draft')
  expect((await office.as(tomas).put(presence)).status).toBe(404)
  expect((await office.as(tomas).delete(presence)).status).toBe(404)
  expect(await look(maya)).toEqual([])
})
