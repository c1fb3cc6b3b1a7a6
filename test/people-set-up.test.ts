import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { hashSecret } from '#src/people/secrets.ts'
import { makeSetupLink } from '#src/workspace/set-up.ts'
import { emailOf, noon, noor, type Office, openOffice } from '#test/office.ts'
import { together } from '#test/together.ts'

const wanted = { name: 'Rosa', email: 'Rosa@Example.com', password: 'correct horse battery', workspace: 'Harbour Support', timeZone: 'America/Lima' }
const minutes = 60_000

describe('setting Baton up', () => {
  let office: Office
  let token: string
  const setUp = (said: object = {}) => office.with().post('/api/setup', { ...wanted, token, ...said })
  const newLink = async () => (await makeSetupLink({ db: office.db, now: office.now() })) ?? ''

  beforeEach(async () => {
    office = await openOffice({ empty: true })
    token = await newLink()
  })

  test('makes the first administrator, names the workspace, and lets her in', async () => {
    expect(await setUp()).toMatchObject({ status: 201, body: { name: 'Rosa', email: 'rosa@example.com', role: 'admin', leftAt: null } })

    const signedIn = await office.with().post('/api/auth/sign-in/email', { email: 'rosa@example.com', password: wanted.password })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect((await office.with({ cookie }).get('/api/me')).body).toMatchObject({ name: 'Rosa', role: 'admin' })
    expect((await office.with({ cookie }).get('/api/workspace')).body).toEqual({ name: 'Harbour Support', timeZone: 'America/Lima' })
    expect((await office.with({ cookie }).get('/api/audit')).body.items).toContainEqual(
      expect.objectContaining({ action: 'set-up', actor: { id: expect.any(String), name: 'Rosa' } }),
    )
  })

  test('happens once, though two try with one link at the same time', async () => {
    const link = sql`select from invitations for update`
    const answers = await together(office.db, link, [() => setUp(), () => setUp({ name: 'Sam', email: 'sam@example.com' })])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'workspace.already_set_up' })
    expect(await office.db.selectFrom('people').select('role').execute()).toEqual([{ role: 'admin' }])
  })

  test('takes only the newest link: each start of the server ends the one before', async () => {
    const older = token
    token = await newLink()

    expect(await setUp({ token: older })).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
    expect(await setUp()).toMatchObject({ status: 201 })
  })

  test('needs a link no older than seven days', async () => {
    office.later(7 * 24 * 60 * minutes)

    expect(await setUp()).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
  })

  test('offers no further link once there is an administrator, and one from before opens nothing', async () => {
    await setUp()

    expect(await makeSetupLink({ db: office.db, now: noon })).toBeNull()
    expect(await setUp()).toMatchObject({ status: 409, body: { code: 'workspace.already_set_up' } })
  })

  test('keeps the link as a hash only', async () => {
    const [kept] = await office.db.selectFrom('invitations').selectAll().execute()

    expect(kept?.token_hash).toBe(hashSecret(token))
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test.each([
    ['a short password', { password: 'ninechars' }, 'password'],
    ['a password without end', { password: 'x'.repeat(129) }, 'password'],
    ['no address', { email: 'rosa' }, 'email'],
    ['a blank name', { name: '  ' }, 'name'],
    ['a time zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a mere offset', { timeZone: '+02:00' }, 'timeZone'],
    ['a field that there is not', { role: 'admin' }, 'role'],
  ])('refuses %s, naming the field', async (_, said, field) => {
    expect(await setUp(said)).toMatchObject({ status: 422, body: { problems: [{ field, message: expect.stringMatching(/\w/) }] } })
    expect(await office.db.selectFrom('people').selectAll().execute()).toEqual([])
  })

  test('does not go by an invitation', async () => {
    const full = await openOffice()
    const { body } = await full.as(noor).post('/api/people', { email: 'eve@example.com', name: 'Eve', role: 'tier1' })
    await full.db.updateTable('people').set({ role: 'lead' }).where('email', '=', emailOf(noor)).execute()

    expect(await full.with().post('/api/setup', { ...wanted, token: body.token })).toMatchObject({ status: 403, body: { code: 'workspace.not_for_set_up' } })
  })
})
