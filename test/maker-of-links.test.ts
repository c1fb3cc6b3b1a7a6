import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { setPassword } from '#src/people/accept-invitation.ts'
import { changePerson } from '#src/people/change.ts'
import { emailOf, lin, noon, noor, type Office, openOffice, tomas } from './office.ts'
import { race } from './race.ts'

const password = 'Kestrel-over-7-bridges!'
let office: Office

beforeEach(async () => {
  office = await openOffice()
  await office.db.updateTable('people').set({ role: 'admin' }).where('id', '=', lin.id).execute()
})

const change = async (person: typeof lin, said: object) => (await office.inSession(noor)).patch(`/api/people/${person.id}`, said)
const accept = (token: string) => office.with().post(`/api/invitations/${token}/acceptances`, { password })
const linkBy = async (maker: typeof lin, whose = tomas) =>
  (await (await office.inSession(maker)).post(`/api/people/${whose.id}/invitations`)).body.token as string
const invitedBy = async (maker: typeof lin) =>
  (await (await office.inSession(maker)).post('/api/people', { email: 'eve@example.com', name: 'Eve', role: 'admin' })).body.token as string

describe('a link works no more when the administrator who made it, and so knows it,', () => {
  test.each<[string, () => Promise<{ status: number }>]>([
    ['leaves', () => change(lin, { left: true })],
    ['becomes Tier 1', () => change(lin, { role: 'tier1' })],
    ['becomes a lead', () => change(lin, { role: 'lead' })],
    ['has lost a laptop', async () => (await office.inSession(noor)).post(`/api/people/${lin.id}/invitations`)],
    ['ends all other sessions', async () => (await office.inSession(lin)).delete('/api/me/sessions')],
    ['uses a new link', async () => accept(await linkBy(noor, lin))],
    ['changes the password', () => changePassword()],
  ])('%s', async (_, ends) => {
    for (const { id } of [lin, noor]) await setPassword({ db: office.db, now: noon }, id, await hashPassword(password))
    const tokens = [await linkBy(lin), await invitedBy(lin)]

    expect((await ends()).status).toBeLessThan(300)

    for (const token of tokens) expect(await accept(token)).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
  })

  test('is deactivated at the moment in which it is used', async () => {
    const token = await linkBy(lin)
    const { second } = await race(office.db, {
      first: (db) => changePerson({ ...office.context(noor), db }, lin.id, { left: true }),
      second: () => accept(token),
    })
    expect(second).toMatchObject({ status: 404, body: { code: 'people.link_over' } })
  })
})

test.each([
  ['another role', { role: 'admin', name: 'Linnea' }],
  ['nothing', { left: false }],
])('a change of its maker to %s leaves a link as it is', async (_, said) => {
  const token = await linkBy(lin)
  await change(lin, said)
  expect(await accept(token)).toMatchObject({ status: 201 })
})

test('the links of other administrators stay', async () => {
  const token = await linkBy(noor)
  await change(lin, { left: true })
  expect(await accept(token)).toMatchObject({ status: 201 })
})

describe('the last administrator who can sign in', () => {
  beforeEach(async () => {
    await office.db.updateTable('people').set({ role: 'tier2' }).where('id', '=', lin.id).execute()
    await accept(await linkBy(noor, noor))
  })

  test.each<[string, object]>([
    ['leaves', { left: true }],
    ['becomes a lead', { role: 'lead' }],
    ['becomes Tier 1 under another name', { role: 'tier1', name: 'Nora' }],
    ['leaves as Tier 2', { left: true, role: 'tier2' }],
  ])('stays, though another has been invited: nobody %s', async (_, said) => {
    await invitedBy(noor)
    expect(await change(noor, said)).toMatchObject({ status: 409, body: { code: 'people.last_administrator' } })
    expect((await (await office.inSession(noor)).get('/api/me')).body.role).toBe('admin')
  })

  test('may go when the other has chosen a password, and the one who has not may always', async () => {
    const token = await invitedBy(noor)
    const eve = await office.db.selectFrom('people').select(['id', 'name', 'role']).where('email', '=', 'eve@example.com').executeTakeFirstOrThrow()
    expect(await change(eve, { role: 'lead' })).toMatchObject({ status: 200 })
    await change(eve, { role: 'admin' })
    await accept(token)
    expect(await change(noor, { role: 'lead' })).toMatchObject({ status: 200 })
  })
})

async function changePassword() {
  const signedIn = await office.with().post('/api/auth/sign-in/email', { email: emailOf(lin), password })
  const session = office.with({ cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '', origin: 'http://localhost' })
  return session.post('/api/auth/change-password', { currentPassword: password, newPassword: 'seven purple kettles' })
}
