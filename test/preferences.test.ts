import type { KyselyPlugin } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#src/database/database.ts'
import { connect } from '#src/deliveries/connections.ts'
import { personBehind } from '#src/people/sign-in.ts'
import { begin } from '#test/begun.ts'
import { ada, maya, noor, type Office, openOffice, tokenOf, tomas } from '#test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const usual = {
  timeZone: null,
  theme: 'auto',
  keys: true,
  density: 'comfortable',
  notifications: { returned: true, decided: true, commented: true },
}

const change = (preferences: object) => office.as(maya).patch('/api/me', { preferences })
const preferences = async () => (await office.as(maya).get('/api/me')).body.preferences

describe('preferences', () => {
  test('are the usual ones until somebody chooses, and come with where one is', async () => {
    const { body } = await office.as(maya).get('/api/me')

    expect(body).toMatchObject({ name: 'Maya', teams: [], preferences: usual, workspace: { name: 'Northwind Support', timeZone: 'Europe/Berlin' } })
  })

  test('change part by part, and only for whoever chose', async () => {
    expect(await change({ theme: 'dark' })).toMatchObject({ status: 200, body: { name: 'Maya', preferences: { ...usual, theme: 'dark' } } })
    await change({ keys: false, notifications: { decided: false } })
    await change({ notifications: { commented: false } })

    const notifications = { returned: true, decided: false, commented: false }
    expect(await preferences()).toEqual({ ...usual, theme: 'dark', keys: false, notifications })
    expect((await office.as(ada).get('/api/me')).body.preferences).toEqual(usual)
  })

  test('go back to the usual ones with null, one or a whole group', async () => {
    await change({ theme: 'dark', timeZone: 'Asia/Kolkata', notifications: { decided: false, returned: false } })
    await change({ theme: null, timeZone: null, notifications: { returned: null } })
    expect(await preferences()).toEqual({ ...usual, notifications: { ...usual.notifications, decided: false } })

    await change({ notifications: null })
    expect(await preferences()).toEqual(usual)
  })

  test('of two windows that change two things at once are both kept', async () => {
    const asked = [{ theme: 'dark' }, { density: 'compact' }, { keys: false }, { notifications: { returned: false } }]

    await Promise.all(asked.map(change))

    expect(await preferences()).toMatchObject({ theme: 'dark', density: 'compact', keys: false, notifications: { returned: false } })
  })

  test('are changed together with the name, or neither', async () => {
    expect(await office.as(maya).patch('/api/me', { name: 'Maya Lind', preferences: { theme: 'mauve' } })).toMatchObject({ status: 422 })
    expect((await office.as(maya).get('/api/me')).body).toMatchObject({ name: 'Maya', preferences: usual })

    expect(await office.as(maya).patch('/api/me', { name: 'Maya Lind', preferences: { theme: 'light' } })).toMatchObject({
      body: { name: 'Maya Lind', preferences: { theme: 'light' } },
    })
  })

  test('are nobody else’s business: the audit has the name, and not the theme', async () => {
    await office.as(maya).patch('/api/me', { name: 'Maya Lind', preferences: { theme: 'dark' } })

    const { body } = await office.as(noor).get('/api/audit')
    expect(body.items[0]).toMatchObject({ action: 'person-changed', facts: { changes: { name: { was: 'Maya', is: 'Maya Lind' } } } })
    expect(JSON.stringify(body)).not.toContain('dark')
  })

  test.each([
    ['a theme that there is not', { theme: 'mauve' }, 'preferences.theme', 'Choose auto, light or dark.'],
    ['a mere offset', { timeZone: '+02:00' }, 'preferences.timeZone', 'Give the IANA name of a time zone, such as Europe/Berlin.'],
    ['a word for yes', { notifications: { decided: 'yes' } }, 'preferences.notifications.decided', 'Say true or false.'],
    ['a preference that there is not', { sound: true }, 'preferences.sound', expect.stringMatching(/There is no such field/)],
  ])('refuse %s', async (_, asked, field, message) => {
    expect(await change(asked)).toMatchObject({ status: 422, body: { problems: [{ field, message }] } })
    expect(await preferences()).toEqual(usual)
  })
})

describe('times', () => {
  const since = async (id: string) => (await office.as(tomas).get(`/api/escalations/${id}`)).body.holder.sentence
  const choose = (timeZone: string | null) => office.as(tomas).patch('/api/me', { preferences: { timeZone } })

  test('are told in the reader’s own zone, and without one in the workspace’s', async () => {
    const { id } = (await begin(office, 'accepted')).now()
    expect(await since(id)).toContain('since 13:00')

    await choose('Asia/Kolkata')
    expect(await since(id)).toContain('since 17:30')
    await choose(null)
    await office.as(noor).patch('/api/workspace', { timeZone: 'America/Lima' })
    expect(await since(id)).toContain('since 07:00')
  })

  test('that several people will read are the workspace’s, whoever made the move', async () => {
    await office.as(ada).patch('/api/me', { preferences: { timeZone: 'Asia/Kolkata' } })
    await connect(office.db, office.now(), [{ place: 'slack', called: 'Northwind', facts: {} }])
    const escalation = await begin(office, 'submitted')
    await escalation.move(ada, 'acceptances')
    const until = '2026-03-02T15:00:00Z'
    await escalation.move(ada, 'waits', { on: 'author', reason: 'Which plan?', until })

    const { body } = await office.as(maya).get(`/api/escalations/${escalation.now().id}/deliveries`)
    expect(JSON.stringify(body)).toContain('until 16:00')
  })

  test('cost a request no question of their own', async () => {
    let questions = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        questions++
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const headers = new Headers({ authorization: `Bearer ${tokenOf(tomas)}` })
    const known = (db: Database) => personBehind({ db, auth: office.auth, now: office.now() }, headers)
    await known(office.db) // which also notes that the token was used

    expect(await known(office.db.withPlugin(counting))).toEqual({
      person: tomas,
      zone: 'Europe/Berlin',
      access: { by: 'token', id: tomas.id, scope: 'write' },
      bySession: false,
      cookies: [],
    })
    expect(questions).toBe(1)
  })
})
