import { hashPassword } from 'better-auth/crypto'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { commentOnEscalation } from '#src/escalations/comment.ts'
import { openLive } from '#src/escalations/live.ts'
import { openLog } from '#src/foundation/log.ts'
import { createApp } from '#src/http/app.ts'
import { acceptInvitation, setPassword } from '#src/people/accept-invitation.ts'
import { changePerson } from '#src/people/change.ts'
import { begin } from './begun.ts'
import { ada, emailOf, lin, noon, noor, type Office, openOffice, tomas } from './office.ts'
import { openStream, streamOf } from './stream.ts'

const password = 'correct horse battery'
const hashed = hashPassword(password)

let office: Office
beforeEach(async () => {
  office = await openOffice()
  await setPassword({ db: office.db, now: noon }, ada.id, await hashed)
})

/** Another process on the same database, which looks after its readers so seldom that only an announcement ends a stream within this test. */
function anotherProcess() {
  const log = openLog('silent')
  const live = openLive(office.config, log, 3_600_000)
  onTestFinished(() => live.close())
  // @ts-expect-error: nothing here is about evidence
  return createApp({ ...office, live, log, clock: office.now, web: null, store: undefined })
}

async function cookieOf() {
  const { headers } = await office.with().post('/api/auth/sign-in/email', { email: emailOf(ada), password })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

const origin = { headers: { origin: 'http://localhost' } }
const link = async () => (await office.as(noor).post(`/api/people/${ada.id}/invitations`)).body.token

describe('a stream by token ends at once, in every process, when', () => {
  const ends: [string, () => Promise<unknown>][] = [
    ['its reader is deactivated', () => office.as(noor).patch(`/api/people/${ada.id}`, { left: true })],
    ['the token is revoked by its owner', () => office.as(ada).delete(`/api/tokens/${ada.id}`)],
    ['the token is revoked by an administrator', () => office.as(noor).delete(`/api/tokens/${ada.id}`)],
    ['the token is deleted in the database', () => office.db.deleteFrom('tokens').where('person_id', '=', ada.id).execute()],
    ['its reader is deactivated in the database', () => office.db.updateTable('people').set({ left_at: noon }).where('id', '=', ada.id).execute()],
  ]

  test.each(ends)('%s', async (_, end) => {
    const [theirs, another] = [await openStream(anotherProcess(), ada), await openStream(anotherProcess(), tomas)]
    await end()
    expect(await theirs.block()).toBeNull()

    await begin(office, 'submitted')
    expect((await another.told())?.kind).toBe('submitted')
    await another.close()
  })
})

describe('a stream by session ends at once, in every process, when', () => {
  const ends: [string, (cookie: string) => Promise<unknown>][] = [
    ['its reader signs out', (cookie) => office.with({ cookie }).post('/api/auth/sign-out', {}, origin)],
    ['its reader is deactivated', () => office.as(noor).patch(`/api/people/${ada.id}`, { left: true })],
    ['a link gives a new password', async () => acceptInvitation(office.context(noor), await link(), { password: 'quite another one' })],
    [
      'the password is changed elsewhere',
      async () =>
        office
          .with({ cookie: await cookieOf() })
          .post('/api/auth/change-password', { currentPassword: password, newPassword: 'another good one', revokeOtherSessions: true }, origin),
    ],
    ['the session is deleted in the database', () => office.db.deleteFrom('sessions').execute()],
  ]

  test.each(ends)('%s', async (_, end) => {
    const cookie = await cookieOf()
    const stream = await streamOf(await anotherProcess().request('/api/events', { headers: { cookie } }))
    await end(cookie)

    expect(await stream.block()).toBeNull()
  })
})

test.each([
  ['demoted', 'tier1', 'released'],
  ['promoted', 'lead', 'commented'],
] as const)('a stream of who is %s goes on with what they may hear now', async (_, role, first) => {
  const one = await begin(office, 'accepted')
  const stream = await openStream(anotherProcess(), ada)
  await office.as(noor).patch(`/api/people/${ada.id}`, { role })
  await one.move(lin, 'comments', { text: 'They asked in March too.', internal: true })
  await one.move(tomas, 'releases', { reason: 'Off to lunch.' })

  expect((await stream.told())?.kind).toBe(first)
  await stream.close()
})

test('an internal note that is written in the very moment of a demotion is not told to who was demoted', async () => {
  const one = await begin(office, 'accepted')
  const stream = await openStream(anotherProcess(), ada)
  await office.db.transaction().execute(async (db) => {
    await changePerson({ ...office.context(noor), db }, ada.id, { role: 'tier1' })
    await commentOnEscalation({ ...office.context(lin), db }, one.now().id, { text: 'They asked in March too.', internal: true })
  })
  await one.move(tomas, 'releases', { reason: 'Off to lunch.' })

  expect((await stream.told())?.kind).toBe('released')
  await stream.close()
})
