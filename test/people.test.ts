import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '#src/people/add.ts'
import { changePerson } from '#src/people/change.ts'
import { findByEmail } from '#src/people/find.ts'
import { hashSecret } from '#src/people/secrets.ts'
import { createToken } from '#src/people/tokens.ts'
import { ada, ben, lin, maya, noon, noor, type Office, openOffice, tokenOf, tomas } from '#test/office.ts'
import { together } from '#test/together.ts'

const password = 'correct horse battery'
const eve = { email: 'eve@example.com', name: 'Eve', role: 'tier1' }
const week = 7 * 24 * 60 * 60_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
})

const signIn = (email: string, password: string) => office.with().post('/api/auth/sign-in/email', { email, password })
/** What the audit has to say of people: every office has published the shipped SOPs before anybody moved in. */
async function audit() {
  const { body } = await office.as(noor).get('/api/audit')
  return body.items.filter(({ action }: { action: string }) => action !== 'sop-published')
}
const actions = async () => (await audit()).map(({ action }: { action: string }) => action)

describe('inviting somebody', () => {
  const invite = (said: object = {}, key?: string) => office.as(noor).post('/api/people', { ...eve, ...said }, key === undefined ? {} : { key })
  const accept = (token: string, said: object = {}) => office.with().post(`/api/invitations/${token}/acceptances`, { password, ...said })

  test('adds them, and gives a link by which they choose a password and sign in', async () => {
    const { status, body } = await invite({ email: ' Eve@Example.com ' })
    expect({ status, person: body.person }).toMatchObject({ status: 201, person: { name: 'Eve', email: 'eve@example.com', role: 'tier1', leftAt: null } })

    expect(await office.with().get(`/api/invitations/${body.token}`)).toMatchObject({ status: 200, body: { for: 'person', person: { name: 'Eve' } } })
    expect(await accept(body.token, { name: 'Eve Stone' })).toMatchObject({ status: 201, body: { name: 'Eve Stone', role: 'tier1' } })

    expect(await signIn('eve@example.com', password)).toMatchObject({ status: 200 })
    expect(await actions()).toEqual(['link-used', 'person-added'])
  })

  test('the list says who has only been invited, until when their link is good, and who is here', async () => {
    const listed = async () => {
      const { name, state, linkUntil } = (await office.as(maya).get('/api/people')).body.items.find(({ email }: { email: string }) => email === eve.email)
      return { name, state, linkUntil }
    }
    const { body } = await invite()
    expect(await listed()).toEqual({ name: 'Eve', state: 'invited', linkUntil: new Date(noon.getTime() + week).toISOString() })
    office.later(week)
    expect(await listed()).toEqual({ name: 'Eve', state: 'invited', linkUntil: null })

    const again = await office.as(noor).post(`/api/people/${body.person.id}/invitations`)
    await accept(again.body.token)
    expect(await listed()).toEqual({ name: 'Eve', state: 'here', linkUntil: null })
    await office.as(noor).patch(`/api/people/${body.person.id}`, { left: true })
    expect(await listed()).toMatchObject({ state: 'left' })
  })

  test('shows the link once: a repetition has the same person and no token, and nothing keeps it', async () => {
    const [first, second] = await Promise.all([invite({}, 'one-and-the-same'), invite({}, 'one-and-the-same')])

    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.body.person).toEqual(second.body.person)
    const tokens = [first.body.token, second.body.token].filter((token) => token !== null)
    expect(tokens).toHaveLength(1)
    for (const table of ['keys', 'invitations', 'audit'] as const) {
      expect(JSON.stringify(await office.db.selectFrom(table).selectAll().execute())).not.toContain(tokens[0])
    }
    expect(await office.db.selectFrom('invitations').select('token_hash').execute()).toEqual([{ token_hash: hashSecret(tokens[0]) }])
  })

  test('works once, though two open the link at the same time', async () => {
    const { body } = await invite()

    const link = sql`select from invitations for update`
    const answers = await together(office.db, link, [() => accept(body.token), () => accept(body.token, { password: 'quite another one' })])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404])
    expect(await accept(body.token)).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
  })

  test('is good for seven days', async () => {
    const { body } = await invite()
    office.later(week - 1)
    expect(await office.with().get(`/api/invitations/${body.token}`)).toMatchObject({ status: 200 })
    office.later(1)

    for (const answer of [await office.with().get(`/api/invitations/${body.token}`), await accept(body.token)]) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
    }
  })

  test('again ends the earlier link, and a lost password with its sessions', async () => {
    const first = (await invite()).body
    await accept(first.token)
    const cookie = (await signIn('eve@example.com', password)).headers.get('set-cookie')?.split(';')[0] ?? ''
    const second = await office.as(noor).post(`/api/people/${first.person.id}/invitations`)
    const third = await office.as(noor).post(`/api/people/${first.person.id}/invitations`)

    expect(await accept(second.body.token)).toMatchObject({ status: 404 })
    expect(await accept(third.body.token, { password: 'quite another one' })).toMatchObject({ status: 201 })
    expect(await office.with({ cookie }).get('/api/me')).toMatchObject({ status: 401 })
    expect(await signIn('eve@example.com', password)).toMatchObject({ status: 401 })
    expect(await signIn('eve@example.com', 'quite another one')).toMatchObject({ status: 200 })
  })

  test('is refused for an address that somebody has, in whatever case', async () => {
    expect(await invite({ email: 'ADA@example.com' })).toMatchObject({ status: 409, body: { code: 'people.email_taken' } })
    const [one, two] = await Promise.all([invite(), invite()])
    expect([one.status, two.status].toSorted()).toEqual([201, 409])
  })

  test.each([
    ['no address', { email: 'eve' }, 'email'],
    ['a blank name', { name: ' ' }, 'name'],
    ['a role that there is not', { role: 'owner' }, 'role'],
    ['a field that there is not', { password }, 'password'],
  ])('is refused with %s', async (_, said, field) => {
    expect(await invite(said)).toMatchObject({ status: 422, body: { problems: [{ field }] } })
  })

  test.each([['ninechars'], ['x'.repeat(129)], [null]])('does not let the guest choose %j as a password', async (chosen) => {
    const { body } = await invite()

    expect(await accept(body.token, { password: chosen })).toMatchObject({ status: 422, body: { problems: [{ field: 'password' }] } })
    expect(await accept(body.token)).toMatchObject({ status: 201 })
  })

  test('is refused for who is not known, and for who has left', async () => {
    await office.as(noor).patch(`/api/people/${ben.id}`, { left: true })

    expect(await office.as(noor).post(`/api/people/${crypto.randomUUID()}/invitations`)).toMatchObject({ status: 404 })
    expect(await office.as(noor).post(`/api/people/${ben.id}/invitations`)).toMatchObject({ status: 409, body: { code: 'people.has_left' } })
  })

  test('from a command says in the audit which system user ran it', async () => {
    const { person, token } = await addPerson({ db: office.db, now: noon, actor: null, runBy: 'root' }, { ...eve, role: 'admin' })

    expect(await accept(token)).toMatchObject({ status: 201, body: { id: person.id, role: 'admin' } })
    expect(await audit()).toMatchObject([
      { action: 'link-used', actor: { name: 'Eve' } },
      { action: 'person-added', actor: null, runBy: 'root', facts: { person: { name: 'Eve' }, role: 'admin' } },
    ])
  })
})

describe('changing somebody', () => {
  const administrators = sql`select from people where role = 'admin' for no key update`
  const change = (who: typeof noor, id: string, said: object) => office.as(who).patch(`/api/people/${id}`, said)

  test('gives them another role at once, and the audit what it was', async () => {
    expect(await change(noor, maya.id, { role: 'lead' })).toMatchObject({ status: 200, body: { name: 'Maya', role: 'lead' } })

    expect((await office.as(maya).get('/api/me')).body).toMatchObject({ role: 'lead' })
    expect(await audit()).toMatchObject([
      { action: 'person-changed', actor: { name: 'Noor' }, facts: { person: { name: 'Maya' }, changes: { role: { was: 'tier1', is: 'lead' } } } },
    ])
  })

  test('that changes nothing leaves no trace', async () => {
    expect(await change(noor, maya.id, { role: 'tier1', name: 'Maya', left: false })).toMatchObject({ status: 200 })
    expect(await actions()).toEqual([])
  })

  test.each([
    ['role', { role: 'lead' }],
    ['leaving', { left: true }],
  ])('never takes the last administrator (%s)', async (_, said) => {
    expect(await change(noor, noor.id, said)).toMatchObject({ status: 409, body: { code: 'people.last_administrator' } })
    expect((await office.as(noor).get('/api/me')).body).toMatchObject({ role: 'admin', leftAt: null })
  })

  test('knows the last administrator by their id in capitals too', async () => {
    const { person } = await addPerson({ db: office.db, now: noon, actor: null }, { ...eve, role: 'admin' })
    await change(noor, noor.id, { role: 'lead' })

    const leaving = changePerson(office.context(person), person.id.toUpperCase(), { left: true })

    await expect(leaving).rejects.toMatchObject({ parts: { code: 'people.last_administrator' } })
  })

  test('lets an administrator go when there is another, and two cannot let each other go', async () => {
    await change(noor, lin.id, { role: 'admin' })

    const answers = await together(office.db, administrators, [() => change(noor, lin.id, { role: 'lead' }), () => change(lin, noor.id, { role: 'lead' })])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403])
    expect(await office.db.selectFrom('people').select('id').where('role', '=', 'admin').execute()).toHaveLength(1)
  })

  test('is not for two administrators who both leave at once', async () => {
    await change(noor, lin.id, { role: 'admin' })

    const answers = await together(office.db, administrators, [() => change(noor, noor.id, { left: true }), () => change(lin, lin.id, { left: true })])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('who has left ends their sessions, tokens and links, and keeps their name', async () => {
    await office.as(noor).post(`/api/people/${ada.id}/invitations`)

    expect(await change(noor, ada.id, { left: true })).toMatchObject({ status: 200, body: { name: 'Ada', leftAt: noon.toISOString() } })

    expect(await office.as(ada).get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
    expect(await office.db.selectFrom('invitations').selectAll().execute()).toEqual([])
    expect((await office.as(noor).get('/api/people')).body.items).toContainEqual(expect.objectContaining({ name: 'Ada', leftAt: noon.toISOString() }))
  })

  test('who is back stays shut out until they have a new link', async () => {
    await change(noor, ada.id, { left: true })

    expect(await change(noor, ada.id, { left: false })).toMatchObject({ status: 200, body: { leftAt: null } })
    expect(await office.as(ada).get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
  })

  test.each([
    ['a role that there is not', { role: 'owner' }, 'role'],
    ['no name', { name: null }, 'name'],
    ['another address', { email: 'new@example.com' }, 'email'],
  ])('is refused with %s', async (_, said, field) => {
    expect(await change(noor, maya.id, said)).toMatchObject({ status: 422, body: { problems: [{ field }] } })
  })

  test('who is not known is refused', async () => {
    expect(await change(noor, crypto.randomUUID(), { name: 'X' })).toMatchObject({ status: 404, body: { code: 'people.not_found' } })
    expect(await change(noor, 'maya', { name: 'X' })).toMatchObject({ status: 422, body: { problems: [{ field: 'id' }] } })
  })

  test('is for administrators: nobody raises themself, and everybody names themself', async () => {
    for (const person of [maya, tomas, lin]) {
      expect(await change(person, person.id, { role: 'admin' })).toMatchObject({ status: 403, body: { code: 'people.wrong_role' } })
      expect(await office.as(person).patch('/api/me', { role: 'admin' })).toMatchObject({
        status: 422,
        body: { problems: [{ field: 'role' }] },
      })
    }
    expect(await office.as(maya).patch('/api/me', { name: 'Maya Ortiz' })).toMatchObject({ status: 200, body: { name: 'Maya Ortiz', role: 'tier1' } })
  })
})

describe('teams', () => {
  const make = (said: object) => office.as(noor).post('/api/teams', said)

  test('have a name and members, and change', async () => {
    const { status, body } = await make({ name: 'Billing', members: [tomas.id, ada.id, ada.id] })
    expect({ status, body }).toMatchObject({ status: 201, body: { name: 'Billing', members: [{ name: 'Ada' }, { name: 'Tomás' }] } })

    expect(await office.as(noor).patch(`/api/teams/${body.id}`, { name: 'Money', members: [maya.id] })).toMatchObject({
      status: 200,
      body: { name: 'Money', members: [{ id: maya.id, name: 'Maya' }] },
    })
    expect((await office.as(maya).get('/api/me')).body.teams).toEqual([{ id: body.id, name: 'Money' }])
    expect((await office.as(ben).get('/api/teams')).body).toMatchObject({ items: [{ name: 'Money' }], next: null, total: 1 })
    expect(await actions()).toEqual(['team-changed', 'team-made'])
  })

  test('have different names, in whatever case', async () => {
    const other = (await make({ name: 'Money' })).body
    await make({ name: 'Billing' })

    expect(await make({ name: 'billing' })).toMatchObject({ status: 409, body: { code: 'people.team_taken' } })
    expect(await office.as(noor).patch(`/api/teams/${other.id}`, { name: 'BILLING' })).toMatchObject({ status: 409 })
  })

  test('take only people who are known', async () => {
    const said = { name: 'Billing', members: [ada.id, crypto.randomUUID()] }

    expect(await make(said)).toMatchObject({ status: 422, body: { code: 'people.unknown_members', problems: [{ field: 'members[1]' }] } })
    expect(await office.as(noor).patch(`/api/teams/${crypto.randomUUID()}`, { name: 'X' })).toMatchObject({ status: 404 })
    expect((await office.as(noor).get('/api/teams')).body.total).toBe(0)
  })
})

describe('tokens', () => {
  const make = (who: typeof maya, key?: string) => office.as(who).post('/api/tokens', { name: 'reports' }, key === undefined ? {} : { key })

  test('are shown once, kept as a hash, and end when revoked', async () => {
    const { status, body } = await make(maya)
    expect({ status, body }).toMatchObject({ status: 201, body: { name: 'reports', person: { name: 'Maya' }, lastUsedAt: null, revokedAt: null } })
    expect(body.token).toMatch(/^baton_[\w-]{43}$/)
    const caller = office.with({ authorization: `Bearer ${body.token}` })
    expect(await caller.get('/api/me')).toMatchObject({ status: 200, body: { name: 'Maya' } })

    expect(await office.as(maya).delete(`/api/tokens/${body.id}`)).toMatchObject({ status: 200, body: { revokedAt: noon.toISOString() } })
    expect(await caller.get('/api/me')).toMatchObject({ status: 401, body: { code: 'people.token_revoked' } })
    expect(await office.as(maya).delete(`/api/tokens/${body.id}`)).toMatchObject({ status: 200 })
    expect(await actions()).toEqual(['token-revoked', 'token-made'])
    for (const table of ['keys', 'tokens', 'audit'] as const) {
      expect(JSON.stringify(await office.db.selectFrom(table).selectAll().execute())).not.toContain(body.token)
    }
  })

  test('are made once for a key, and shown to one of two askers only', async () => {
    const [first, second] = await Promise.all([make(maya, 'one-and-the-same'), make(maya, 'one-and-the-same')])

    expect(first.body.id).toBe(second.body.id)
    expect([first.body.token, second.body.token].filter(Boolean)).toHaveLength(1)
  })

  test('are listed to their owner, and to an administrator who asks for everybody’s', async () => {
    await make(maya)

    expect((await office.as(maya).get('/api/tokens')).body).toMatchObject({ total: 2, items: [{ name: 'reports' }, { name: 'test' }] })
    expect((await office.as(noor).get('/api/tokens?of=everybody')).body.total).toBe(7)
    expect(JSON.stringify((await office.as(noor).get('/api/tokens?of=everybody')).body)).not.toContain(hashSecret(tokenOf(maya)))
    expect(await office.as(lin).get('/api/tokens?of=everybody')).toMatchObject({ status: 403, body: { code: 'people.administrators_only' } })
  })

  test('of others are for an administrator to revoke, and unknown to everybody else', async () => {
    const { body } = await make(maya)

    expect(await office.as(lin).delete(`/api/tokens/${body.id}`)).toMatchObject({ status: 404, body: { code: 'people.not_found' } })
    expect(await office.as(noor).delete(`/api/tokens/${body.id}`)).toMatchObject({ status: 200 })
    expect(await office.as(noor).delete(`/api/tokens/${crypto.randomUUID()}`)).toMatchObject({ status: 404 })
  })

  test('are made by a command for whoever has the address', async () => {
    const doing = { db: office.db, now: noon, actor: null, runBy: 'deploy' }
    const { token } = await createToken(doing, await findByEmail(doing, ' Maya@Example.com'), { name: 'by hand' })

    expect(await office.with({ authorization: `Bearer ${token}` }).get('/api/me')).toMatchObject({ body: { name: 'Maya' } })
    await expect(findByEmail(doing, 'nobody@example.com')).rejects.toMatchObject({ parts: { code: 'people.unknown_email' } })
  })
})

describe('the workspace', () => {
  test('is renamed and moved by an administrator, and read by everybody', async () => {
    expect(await office.as(noor).patch('/api/workspace', { timeZone: 'Asia/Kolkata' })).toMatchObject({ status: 200, body: { name: 'Northwind Support' } })
    expect((await office.as(maya).get('/api/workspace')).body).toEqual({ name: 'Northwind Support', timeZone: 'Asia/Kolkata' })
    expect(await audit()).toMatchObject([{ action: 'workspace-changed', facts: { changes: { timeZone: { was: 'Europe/Berlin', is: 'Asia/Kolkata' } } } }])
  })

  test.each([['Berlin'], ['+02:00'], [''], [null]])('takes no %j for a time zone', async (timeZone) => {
    expect(await office.as(noor).patch('/api/workspace', { timeZone })).toMatchObject({ status: 422, body: { problems: [{ field: 'timeZone' }] } })
  })
})

describe('what is for administrators', () => {
  test.each([
    ['post', '/api/people', { ...eve }],
    ['post', `/api/people/${ben.id}/invitations`, {}],
    ['patch', `/api/people/${ben.id}`, { role: 'admin' }],
    ['post', '/api/teams', { name: 'Billing' }],
    ['patch', `/api/teams/${ben.id}`, { name: 'Billing' }],
    ['patch', '/api/workspace', { name: 'Mine' }],
    ['get', '/api/audit', undefined],
  ] as const)('is refused to everybody else: %s %s', async (method, path, said) => {
    const ask = (caller: ReturnType<Office['as']>) => (method === 'get' ? caller.get(path) : caller[method](path, said ?? {}))

    for (const person of [maya, tomas, lin]) expect(await ask(office.as(person))).toMatchObject({ status: 403, body: { code: 'people.wrong_role' } })
    expect(await ask(office.with())).toMatchObject({ status: 401, body: { code: 'people.not_signed_in' } })
    expect(await actions()).toEqual([])
  })

  test('is asked again of the database, in case they no longer are one', async () => {
    const context = office.context({ ...lin, role: 'admin' })

    await expect(changePerson(context, lin.id, { role: 'admin' })).rejects.toMatchObject({ parts: { code: 'people.administrators_only' } })
  })
})

describe('what is for whoever is signed in', () => {
  test.each(['/api/me', '/api/people', '/api/teams', '/api/tokens', '/api/workspace'])('%s is open to every role, and to no stranger', async (path) => {
    for (const person of [maya, tomas, lin, noor]) expect(await office.as(person).get(path)).toMatchObject({ status: 200 })
    expect(await office.with().get(path)).toMatchObject({ status: 401, body: { code: 'people.not_signed_in' } })
  })
})
