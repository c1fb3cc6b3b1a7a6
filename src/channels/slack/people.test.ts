import { expect, test } from 'vitest'
import { ben, emailOf, maya, openOffice, tomas } from '#test/office.ts'
import { slackClient } from './client.ts'
import { personOf, slackIdOf } from './people.ts'

type User = { id: string; deleted?: boolean; profile: { email: string } }
const mayaThere: User = { id: 'U1MAYA', profile: { email: emailOf(maya).toUpperCase() } }

/** Slack, with these users; and what it was asked. */
function slackWith(users: User[]) {
  const asked: string[] = []
  const fetch = async (url: unknown, init?: { body?: unknown }) => {
    const method = String(url).split('/').at(-1)
    const said = new URLSearchParams(String(init?.body))
    asked.push(`${method} ${said.get('email') ?? said.get('user')}`)
    const user = users.find(({ id, profile }) => id === said.get('user') || profile.email.toLowerCase() === said.get('email'))
    return Response.json(user ? { ok: true, user } : { ok: false, error: method === 'users.info' ? 'user_not_found' : 'users_not_found' })
  }
  return { asked, client: slackClient({ botToken: 'xoxb-test', fetch }) }
}

test('a person is found in Slack by their address, and known from then on', async () => {
  const office = await openOffice()
  const { asked, client } = slackWith([mayaThere])

  expect(await slackIdOf(office, client, maya.id)).toBe('U1MAYA')
  expect(await slackIdOf(office, client, maya.id)).toBe('U1MAYA')
  expect(await personOf(office, client, 'U1MAYA')).toEqual(maya)

  expect(asked).toEqual(['users.lookupByEmail maya@example.com'])
})

test('somebody from Slack is found by their address, and known from then on', async () => {
  const office = await openOffice()
  const { asked, client } = slackWith([mayaThere])

  expect(await personOf(office, client, 'U1MAYA')).toEqual(maya)
  expect(await personOf(office, client, 'U1MAYA')).toEqual(maya)

  expect(asked).toEqual(['users.info U1MAYA'])
})

test('many who look the same person up at once all find them', async () => {
  const office = await openOffice()
  const all = Promise.withResolvers<void>()
  let asking = 0
  const fetch = async () => {
    if (++asking === 4) all.resolve()
    await all.promise
    return Response.json({ ok: true, user: mayaThere })
  }
  const found = await Promise.all(Array.from({ length: 4 }, () => slackIdOf(office, slackClient({ botToken: 'xoxb-test', fetch }), maya.id)))
  expect(new Set(found)).toEqual(new Set(['U1MAYA']))
})

test('who is nobody on the other side is null, and asked for anew the next time', async () => {
  const office = await openOffice()
  const { asked, client } = slackWith([{ id: 'U2', profile: { email: 'guest@elsewhere.test' } }])

  expect([await slackIdOf(office, client, tomas.id), await personOf(office, client, 'U2'), await personOf(office, client, 'U3')]).toEqual([null, null, null])
  expect(await slackIdOf(office, client, tomas.id)).toBeNull()

  expect(asked.length).toBe(4)
})

test('who has left Baton, or whose account in Slack is closed, is nobody', async () => {
  const office = await openOffice()
  const { client } = slackWith([{ ...mayaThere, deleted: true }])
  expect(await personOf(office, client, 'U1MAYA')).toBeNull()

  expect(await slackIdOf(office, slackWith([mayaThere]).client, maya.id)).toBe('U1MAYA')
  await office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
  expect(await personOf(office, client, 'U1MAYA')).toBeNull()
})

test('what an administrator has said stands against what an address says', async () => {
  const office = await openOffice()
  await office.db.insertInto('slack_people').values({ person_id: ben.id, slack_id: 'U1MAYA', by_hand: true, at: office.now() }).execute()
  const { client } = slackWith([mayaThere])

  expect(await personOf(office, client, 'U1MAYA')).toEqual(ben)
  expect(await slackIdOf(office, client, maya.id)).toBeNull()
})

test('an account whose address is somebody else’s by now goes over to them', async () => {
  const office = await openOffice()
  await office.db.insertInto('slack_people').values({ person_id: ben.id, slack_id: 'U1MAYA', at: office.now() }).execute()

  expect(await slackIdOf(office, slackWith([mayaThere]).client, maya.id)).toBe('U1MAYA')
  expect(await personOf(office, slackWith([]).client, 'U1MAYA')).toEqual(maya)
})

test('what else Slack refuses is no answer about a person', async () => {
  const office = await openOffice()
  const client = slackClient({ botToken: 'xoxb-test', fetch: async () => Response.json({ ok: false, error: 'missing_scope' }) })
  await expect(slackIdOf(office, client, maya.id)).rejects.toThrow('missing_scope')
})
