import { beforeEach, expect, test } from 'vitest'
import { ada, ben, emailOf, noon, noor, type Office, openOffice, tokenOf } from './office.ts'

const password = 'Kestrel-over-7-bridges!'
const slackId = 'U024BE7LH'
let office: Office
let link: string
let session: Awaited<ReturnType<Office['inSession']>>

beforeEach(async () => {
  office = await openOffice()
  await accept(await newLink())
  await office.db.insertInto('slack_people').values({ person_id: ada.id, slack_id: slackId, by_hand: false, at: noon }).execute()
  await office.db.insertInto('slack_claims').values({ person_id: ada.id, slack_id: 'U0SECOND1', called: 'ada' }).execute()
  session = await office.inSession(ada)
  link = await newLink()
  await change({ left: true })
})

const admin = () => office.inSession(noor)
const change = async (said: object) => (await admin()).patch(`/api/people/${ada.id}`, said)
const newLink = async () => (await (await admin()).post(`/api/people/${ada.id}/invitations`)).body.token as string
const accept = (token: string) => office.with().post(`/api/invitations/${token}/acceptances`, { password })
const signIn = () => office.with().post('/api/auth/sign-in/email', { email: emailOf(ada), password }, { headers: { origin: 'http://localhost' } })
const rowsOf = (table: 'slack_people' | 'slack_claims' | 'accounts') =>
  office.db.selectFrom(table).select('person_id').where('person_id', '=', ada.id).execute()

/** Every way in that Ada had before she left. Each answers whether it opens anything. */
const waysIn: [string, () => Promise<boolean>][] = [
  ['the password', async () => (await signIn()).status === 200],
  ['a session', async () => (await session.get('/api/me')).status === 200],
  ['a token', async () => (await office.with({ authorization: `Bearer ${tokenOf(ada)}` }).get('/api/me')).status === 200],
  ['a link that was not used', async () => (await accept(link)).status === 201],
  ['the Slack account', async () => (await rowsOf('slack_people')).length > 0],
  ['a Slack account that waits to be confirmed', async () => (await rowsOf('slack_claims')).length > 0],
]

test.each(waysIn)('%s opens nothing for who has left, nor when they are back, until they use a new link', async (_, opens) => {
  expect(await opens()).toBe(false)

  expect(await change({ left: false })).toMatchObject({ status: 200, body: { leftAt: null } })

  expect(await opens()).toBe(false)
  expect(await accept(await newLink())).toMatchObject({ status: 201 })
  expect(await signIn()).toMatchObject({ status: 200 })
})

test('the list says that who is back has been invited and has no password', async () => {
  await change({ left: false })
  const { items } = (await office.as(noor).get('/api/people')).body
  expect(items).toContainEqual(expect.objectContaining({ name: 'Ada', state: 'invited', linkUntil: null }))
})

test('the Slack account of who has left can be another colleague’s, and the audit has both steps', async () => {
  expect(await (await admin()).put(`/api/people/${ben.id}/slack`, { slackId })).toMatchObject({ status: 200 })

  const changes = (await office.as(noor).get('/api/audit')).body.items.map(({ facts }: { facts: { changes?: object } }) => facts.changes)
  expect(changes).toContainEqual({ slackId: { was: slackId, is: null } })
  expect(changes).toContainEqual({ slackId: { was: null, is: slackId } })
})
