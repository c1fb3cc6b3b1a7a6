import { readFileSync } from 'node:fs'
import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#src/database/database.ts'
import { acceptInvitation, setPassword } from '#src/people/accept-invitation.ts'
import { changeOwnName, changePerson, type PersonChange } from '#src/people/change.ts'
import type { Context } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import { createOwnToken, createToken } from '#src/people/tokens.ts'
import { changeMe } from '#src/workspace/me.ts'
import { begin } from './begun.ts'
import { ada, ben, emailOf, lin, noon, noor, type Office, openOffice, tomas } from './office.ts'
import { race } from './race.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

/** An administrator's change of somebody, in the transaction of whoever calls it. */
const changed = (person: Person, change: PersonChange) => (db: Database) => changePerson({ ...office.context(noor), db }, person.id, change)
const rowOf = (person: Person) => office.db.selectFrom('people').select(['name', 'role', 'left_at']).where('id', '=', person.id).executeTakeFirstOrThrow()
const signIn = (person: Person, secret = password) => office.with().post('/api/auth/sign-in/email', { email: emailOf(person), password: secret })
const sessionsOfAda = () => office.db.selectFrom('sessions').selectAll().where('person_id', '=', ada.id).execute()
/** Callers in sessions from before the race: to open one waits for what happens to its person. */
let sessions = new Map<Person, Awaited<ReturnType<Office['inSession']>>>()
async function openSessions(...people: readonly Person[]) {
  sessions = new Map(await Promise.all(people.map(async (person) => [person, await office.inSession(person)] as const)))
}
function inSession(person: Person) {
  const caller = sessions.get(person)
  if (!caller) throw new Error(`${person.name} has no session from before the race.`)
  return caller
}

const administrators = async () => (await office.db.selectFrom('people').select('id').where('role', '=', 'admin').where('left_at', 'is', null).execute()).length

describe('what an administrator changes about a person holds, whatever that person does to their own row meanwhile', () => {
  const own: [string, (context: Context) => Promise<unknown>][] = [
    ['rename themselves', (context) => changeMe(context, { name: 'Someone' })],
    ['rename themselves and choose a theme', (context) => changeMe(context, { name: 'Someone', preferences: { theme: 'dark' } })],
    ['choose a theme', (context) => changeMe(context, { preferences: { theme: 'dark' } })],
  ]
  const changes: [string, PersonChange, object][] = [
    ['demoted', { role: 'tier1' }, { role: 'tier1', left_at: null }],
    ['deactivated', { left: true }, { role: 'tier2', left_at: noon }],
    ['promoted', { role: 'lead' }, { role: 'lead', left_at: null }],
    ['demoted and renamed', { role: 'tier1', name: 'Ada Stone' }, { role: 'tier1', left_at: null }],
  ]
  const pairs = own.flatMap(([what, act]) => changes.map(([how, change, row]) => ({ what, how, act, change, row })))

  test.each(pairs)('$how while they $what', async ({ act, change, row }) => {
    await race(office.db, { first: changed(ada, change), second: () => act(office.context(ada)).catch(() => null) })

    expect(await rowOf(ada)).toMatchObject(row)
  })

  test.each(pairs)('$how after they began to $what', async ({ act, change, row }) => {
    await race(office.db, { first: (db) => act({ ...office.context(ada), db }), second: () => changed(ada, change)(office.db) })

    expect(await rowOf(ada)).toMatchObject(row)
  })

  test('a rename keeps a preference that is chosen meanwhile, and the other way round', async () => {
    await race(office.db, {
      first: (db) => changeMe({ ...office.context(ada), db }, { preferences: { theme: 'dark' } }),
      second: () => changeMe(office.context(ada), { name: 'Ada Stone', preferences: { density: 'compact' } }),
    })

    expect((await office.as(ada).get('/api/me')).body).toMatchObject({ name: 'Ada Stone', preferences: { theme: 'dark', density: 'compact' } })
  })

  test('the audit of a rename says what the name was when it was written', async () => {
    await race(office.db, { first: changed(ada, { name: 'Ada Stone' }), second: () => changeOwnName(office.context(ada), 'Ada Byron') })

    const rows = await office.db.selectFrom('audit').select('facts').where('action', '=', 'person-changed').execute()
    expect(rows.map(({ facts }) => facts)).toContainEqual(expect.objectContaining({ changes: { name: { was: 'Ada Stone', is: 'Ada Byron' } } }))
  })
})

describe('a request that was let in before its actor changed does nothing after', () => {
  const draft = { source: readFileSync('sop/bug-escalation.yaml', 'utf8').replaceAll('bug-escalation', 'late-escalation') }
  const acts: [string, Person, () => Promise<{ status: number }>][] = [
    ['accept a case', tomas, () => office.as(tomas).post(`${submitted.path}/acceptances`, {}, { version: 2 })],
    ['write an internal note', tomas, () => office.as(tomas).post(`${submitted.path}/comments`, { text: 'No.', internal: true })],
    ['make a token', tomas, () => inSession(tomas).post('/api/tokens', { name: 'late' })],
    ['save a view', tomas, () => office.as(tomas).post('/api/views', { name: 'late', query: {} })],
    ['rename themselves', tomas, () => office.as(tomas).patch('/api/me', { name: 'Late' })],
    ['draft an SOP', lin, () => office.as(lin).post('/api/sops', draft)],
    ['publish an SOP', lin, () => office.as(lin).post('/api/sops/tier-2-escalation/versions/2/publications')],
    ['write an article', lin, () => office.as(lin).post('/api/articles', { title: 'Late', body: 'Late', url: null, owner: null, reviewOn: null })],
  ]
  let submitted: Awaited<ReturnType<typeof begin>>
  beforeEach(async () => {
    submitted = await begin(office, 'submitted')
    await openSessions(tomas)
  })

  test.each(acts)('%s, by who is being demoted', async (_, person, act) => {
    const answered = await race(office.db, { first: changed(person, { role: 'tier1' }), second: act })

    expect(answered.second).toMatchObject({ status: 403, body: { code: 'people.role_changed' } })
  })

  test.each(acts)('%s, by who is being deactivated', async (_, person, act) => {
    const answered = await race(office.db, { first: changed(person, { left: true }), second: act })

    expect(answered.second).toMatchObject({ status: 401, body: { code: 'people.access_ended' } })
    expect(await office.db.selectFrom('tokens').select('name').where('name', '=', 'late').execute()).toEqual([])
  })

  test('a deactivation waits for what its person has begun, and then ends it', async () => {
    const answered = await race(office.db, {
      first: (db) => createOwnToken({ ...office.context(tomas), db }, { name: 'early' }),
      second: () => office.as(noor).patch(`/api/people/${tomas.id}`, { left: true }),
    })

    expect(answered.second).toMatchObject({ status: 200 })
    expect(await office.with({ authorization: `Bearer ${answered.first.token}` }).get('/api/me')).toMatchObject({ status: 401 })
  })
})

describe('administrators', () => {
  beforeEach(async () => {
    await office.db.updateTable('people').set({ role: 'admin' }).where('id', '=', lin.id).execute()
    await openSessions(lin, noor)
  })
  const admins: [string, () => Promise<{ status: number }>][] = [
    ['change a person', () => inSession(lin).patch(`/api/people/${ada.id}`, { role: 'lead' })],
    ['invite a person', () => inSession(lin).post('/api/people', { email: 'eve@example.com', name: 'Eve', role: 'admin' })],
    ['make a new link', () => inSession(lin).post(`/api/people/${ada.id}/invitations`)],
    ['say who somebody is in Slack', () => inSession(lin).put(`/api/people/${ada.id}/slack`, { slackId: 'U024BE7LH' })],
    ['make a team', () => inSession(lin).post('/api/teams', { name: 'Late' })],
    ['change the workspace', () => inSession(lin).patch('/api/workspace', { name: 'Late' })],
    ['change the mapping', () => inSession(lin).patch('/api/workspace/mapping', { plan: { from: [], words: [] } })],
  ]

  test.each(admins)('who are demoted meanwhile do not %s', async (_, act) => {
    const answered = await race(office.db, { first: changed(lin, { role: 'lead' }), second: act })

    expect(answered.second).toMatchObject({ status: 403, body: { code: 'people.administrators_only' } })
  })

  test.each(admins)('who are deactivated meanwhile do not %s', async (_, act) => {
    const answered = await race(office.db, { first: changed(lin, { left: true }), second: act })

    expect(answered.second).toMatchObject({ status: 403, body: { code: 'people.administrators_only' } })
  })

  test.each<[string, PersonChange]>([
    ['demote', { role: 'lead' }],
    ['deactivate', { left: true }],
  ])('who %s each other leave one', async (_, change) => {
    const answered = await race(office.db, {
      first: changed(lin, change),
      second: () => inSession(lin).patch(`/api/people/${noor.id}`, change),
    })

    expect(answered.second).toMatchObject({ status: 403 })
    expect(await administrators()).toBe(1)
  })

  test('who demote each other over the network both get an answer, and leave one', async () => {
    const demote = (by: Person, whom: Person) => inSession(by).patch(`/api/people/${whom.id}`, { role: 'lead' })
    for (let round = 0; round < 10; round++) {
      await office.db.updateTable('people').set({ role: 'admin' }).where('id', 'in', [lin.id, noor.id]).execute()
      const answers = await Promise.all([demote(noor, lin), demote(lin, noor)])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
      expect(await administrators()).toBe(1)
    }
  })
})

describe('ways in, while a person is deactivated or their password changes', () => {
  beforeEach(async () => {
    await setPassword({ db: office.db, now: noon }, ada.id, await hashed)
  })
  const sessionOf = async () => office.with({ cookie: (await signIn(ada)).headers.get('set-cookie')?.split(';')[0] ?? '' })

  test('a sign-in that meets a deactivation leaves no session', async () => {
    const answered = await race(office.db, { first: changed(ada, { left: true }), second: () => signIn(ada) })

    expect(answered.second).toMatchObject({ status: 401 })
    expect(await sessionsOfAda()).toEqual([])
  })

  test('a sign-in with the password that is just being replaced leaves no session', async () => {
    const { body } = await office.as(noor).post(`/api/people/${ada.id}/invitations`)
    const answered = await race(office.db, {
      first: (db) => acceptInvitation({ db, now: noon }, body.token, { password: 'quite another one' }),
      second: () => signIn(ada),
    })

    expect(answered.second).toMatchObject({ status: 401 })
    expect(await sessionsOfAda()).toEqual([])
  })

  test('a link that is opened while its person is deactivated opens nothing', async () => {
    const { body } = await office.as(noor).post(`/api/people/${ben.id}/invitations`)
    const accept = () => office.with().post(`/api/invitations/${body.token}/acceptances`, { password })
    const answered = await race(office.db, { first: changed(ben, { left: true }), second: accept })

    expect(answered.second).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
    expect(await office.db.selectFrom('accounts').select('id').where('person_id', '=', ben.id).execute()).toEqual([])
  })

  test('a token made by a command while its owner is deactivated is not made', async () => {
    const made = () => createToken({ db: office.db, now: noon, actor: null }, ada, { name: 'late' })

    await expect(race(office.db, { first: changed(ada, { left: true }), second: made })).rejects.toThrow('ended your access')
  })

  const newPassword = 'another good one'
  const change = (session: Awaited<ReturnType<typeof sessionOf>>) =>
    session.post(
      '/api/auth/change-password',
      { currentPassword: password, newPassword, revokeOtherSessions: true },
      { headers: { origin: 'http://localhost' } },
    )

  test('a change of password that meets a deactivation changes nothing and leaves no session', async () => {
    const session = await sessionOf()
    const answered = await race(office.db, { first: changed(ada, { left: true }), second: () => change(session) })

    expect(answered.second).toMatchObject({ status: 401 })
    expect(await sessionsOfAda()).toEqual([])
  })

  test('a change of password does not undo a new one that a link gives meanwhile', async () => {
    const { body } = await office.as(noor).post(`/api/people/${ada.id}/invitations`)
    const session = await sessionOf()
    const answered = await race(office.db, {
      first: (db) => acceptInvitation({ db, now: noon }, body.token, { password: 'quite another one' }),
      second: () => change(session),
    })

    expect(answered.second).toMatchObject({ status: 401 })
    expect(await signIn(ada, newPassword)).toMatchObject({ status: 401 })
    expect(await signIn(ada, 'quite another one')).toMatchObject({ status: 200 })
  })

  test('of two changes of one password the second is told that its present password is old', async () => {
    const [one, two] = [await sessionOf(), await sessionOf()]
    const answers = await Promise.all([change(one), change(two)])

    expect(answers.map(({ status }) => status).toSorted()).not.toEqual([200, 200])
  })
})
