import { expect, test } from 'vitest'
import { ben, emailOf, lin, maya, noor, type Office, openOffice, tomas } from '#test/office.ts'
import { slackClient } from './client.ts'
import { personOf, slackIdOf, whoIs } from './people.ts'

type User = { id: string; profile?: { email?: string }; [member: string]: unknown }

const ours = { team_id: 'T0NORTHWIND', is_email_confirmed: true }
const mayaThere: User = { id: 'U1MAYA', real_name: 'Maya', ...ours, profile: { email: emailOf(maya).toUpperCase() } }

/** Slack with these users, installed in `T0NORTHWIND`; and what it was asked. */
function slackWith(users: User[], installation: object = {}) {
  const asked: string[] = []
  const fetch = async (url: unknown, init?: { body?: unknown }) => {
    const method = String(url).split('/').at(-1) ?? ''
    if (method === 'auth.test') return Response.json({ ok: true, team_id: 'T0NORTHWIND', ...installation })
    const said = new URLSearchParams(String(init?.body))
    asked.push(`${method} ${said.get('email') ?? said.get('user')}`)
    const user = users.find(({ id, profile }) => id === said.get('user') || profile?.email?.toLowerCase() === said.get('email'))
    return Response.json(user ? { ok: true, user } : { ok: false, error: method === 'users.info' ? 'user_not_found' : 'users_not_found' })
  }
  return { asked, client: slackClient({ botToken: 'xoxb-test', fetch }) }
}

const linksIn = ({ db }: Office) => db.selectFrom('slack_people').select(['person_id', 'slack_id']).execute()
const claimsIn = ({ db }: Office) => db.selectFrom('slack_claims').select(['person_id', 'slack_id', 'called']).execute()

/** The owner's one click. */
const confirm = (office: Office, person: typeof maya, slackId: string) => office.as(person).put('/api/me/slack', { slackId })

test('an account that Slack vouches for is nobody until its owner confirms it, and that person from then on', async () => {
  const office = await openOffice()
  const { asked, client } = slackWith([mayaThere])

  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because: 'unconfirmed' })
  expect(await slackIdOf(office, client, maya.id)).toEqual({ slackId: null, because: 'unconfirmed' })
  expect(await linksIn(office)).toEqual([])
  expect((await office.as(maya).get('/api/me/slack')).body).toEqual({ link: null, found: [{ slackId: 'U1MAYA', called: 'Maya' }] })

  expect((await confirm(office, maya, 'U1MAYA')).body).toMatchObject({ link: { slackId: 'U1MAYA', by: 'owner' }, found: [] })
  expect((await confirm(office, maya, 'U1MAYA')).status).toBe(200)
  expect(await personOf(office, client, 'U1MAYA')).toEqual(maya)
  expect(await slackIdOf(office, client, maya.id)).toEqual({ slackId: 'U1MAYA' })
  expect(asked).toEqual(['users.info U1MAYA', 'users.lookupByEmail maya@example.com'])
  expect(await claimsIn(office)).toEqual([])
})

/** Accounts whose profile has Maya's address, and what Slack says of each. */
const outsiders: [string, Partial<User>, string][] = [
  ['a guest', { is_restricted: true }, 'guest'],
  ['a guest of one channel', { is_ultra_restricted: true }, 'guest'],
  ['somebody who was invited and has not joined', { is_invited_user: true }, 'guest'],
  ['a person of another workspace', { team_id: 'T0OTHER' }, 'other-workspace'],
  ['a stranger of Slack Connect', { is_stranger: true }, 'other-workspace'],
  ['an account of which Slack does not say the workspace', { team_id: undefined }, 'other-workspace'],
  ['a workspace that differs in case', { team_id: 't0northwind' }, 'other-workspace'],
  ['an address that is not confirmed', { is_email_confirmed: false }, 'email-not-confirmed'],
  ['an address of which Slack does not say that it is confirmed', { is_email_confirmed: undefined }, 'email-not-confirmed'],
  ['“confirmed” as a text', { is_email_confirmed: 'true' }, 'email-not-confirmed'],
  ['a deactivated account', { deleted: true }, 'inactive'],
  ['a bot', { is_bot: true }, 'bot'],
  ['a workflow', { is_workflow_bot: true }, 'bot'],
  ['an account without an address', { profile: {} }, 'no-email'],
  ['an account with an empty address', { profile: { email: '' } }, 'no-email'],
]

test.each(outsiders)('%s is nobody, and no direct message goes there', async (_, said, because) => {
  const office = await openOffice()
  const outsider = { ...mayaThere, id: 'U9OUT', ...said } as User
  const { client } = slackWith([outsider])
  expect(await whoIs(office, client, 'U9OUT')).toEqual({ person: null, because })
  const told = await slackIdOf(office, client, maya.id)
  expect(told.slackId).toBeNull()
  expect([await linksIn(office), await claimsIn(office)]).toEqual([[], []])
  expect((await confirm(office, maya, 'U9OUT')).status).toBe(409)
})

/** Addresses that look like a colleague's; K is the Kelvin sign, which `toLowerCase` makes a “k”, and so on. */
const lookAlikes: [string, string][] = [
  ['the Kelvin sign', 'erik@example.com'.replace('k', '\u212A')],
  ['a Cyrillic letter', 'erik@example.com'.replace('e', '\u0435')],
  ['full width', 'erik@example.com'.replace('r', '\uFF52')],
  ['a zero-width space', 'erik\u200B@example.com'],
  ['a soft hyphen', 'er\u00ADik@example.com'],
  ['a dot above', 'er\u0130k@example.com'],
  ['a blank behind it', 'erik@example.com '],
  ['another at sign', 'erik\uFF20example.com'],
]

test.each(lookAlikes)('an address that looks like a colleague’s is nobody’s: %s', async (_, email) => {
  const office = await openOffice()
  await office.db.updateTable('people').set({ email: 'erik@example.com' }).where('id', '=', maya.id).execute()
  const there = { ...mayaThere, profile: { email } }
  const fetch = async (url: unknown) => Response.json(String(url).endsWith('auth.test') ? { ok: true, team_id: 'T0NORTHWIND' } : { ok: true, user: there })
  const client = slackClient({ botToken: 'xoxb-test', fetch })
  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because: 'unknown' })
  expect(await slackIdOf(office, client, maya.id)).toEqual({ slackId: null, because: 'unknown' })
  expect(await claimsIn(office)).toEqual([])
})

const grid = { enterprise_user: { enterprise_id: 'E0CORP', teams: ['T0OTHER', 'T0NORTHWIND'] }, team_id: 'T0OTHER' }

test.each([
  ['the account is in our workspace, too', grid, { enterprise_id: 'E0CORP' }, 'unconfirmed'],
  ['it is not in ours', { ...grid, enterprise_user: { enterprise_id: 'E0CORP', teams: ['T0OTHER'] } }, { enterprise_id: 'E0CORP' }, 'other-workspace'],
  [
    'it is of another organization',
    { ...grid, enterprise_user: { ...grid.enterprise_user, enterprise_id: 'E0ELSE' } },
    { enterprise_id: 'E0CORP' },
    'other-workspace',
  ],
  ['we are in none', grid, {}, 'other-workspace'],
  ['neither says which', { ...grid, enterprise_user: { teams: ['T0NORTHWIND'] } }, {}, 'other-workspace'],
  ['Slack does not say where we are', { ...grid, team_id: undefined }, { team_id: undefined }, 'other-workspace'],
])('an organization with several workspaces: %s', async (_, said, installation, because) => {
  const office = await openOffice()
  const { client } = slackWith([{ ...mayaThere, ...said }], installation)
  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because })
})

test('a claim takes no link away, in neither direction', async () => {
  const office = await openOffice()
  await office.db.insertInto('slack_people').values({ person_id: ben.id, slack_id: 'U1MAYA', at: office.now() }).execute()
  await office.db.insertInto('slack_people').values({ person_id: maya.id, slack_id: 'U2MAYA', at: office.now() }).execute()
  const { client } = slackWith([mayaThere, { ...mayaThere, id: 'U3MAYA' }])

  expect(await personOf(office, client, 'U1MAYA')).toEqual(ben)
  expect(await whoIs(office, client, 'U3MAYA')).toEqual({ person: null, because: 'other-link' })
  expect(await slackIdOf(office, client, maya.id)).toEqual({ slackId: 'U2MAYA' })
  expect((await confirm(office, maya, 'U3MAYA')).status).toBe(409)
  expect((await linksIn(office)).toSorted((one, other) => one.slack_id.localeCompare(other.slack_id))).toEqual([
    { person_id: ben.id, slack_id: 'U1MAYA' },
    { person_id: maya.id, slack_id: 'U2MAYA' },
  ])
})

test('a claim that another link has overtaken is refused when it is confirmed, and takes nothing away', async () => {
  const office = await openOffice()
  const { client } = slackWith([mayaThere, { ...mayaThere, id: 'U4MAYA' }])
  await whoIs(office, client, 'U1MAYA')
  await whoIs(office, client, 'U4MAYA')
  await office.db.insertInto('slack_people').values({ person_id: ben.id, slack_id: 'U1MAYA', at: office.now() }).execute()
  expect((await confirm(office, maya, 'U1MAYA')).body).toMatchObject({ code: 'people.slack_taken' })
  expect((await confirm(office, maya, 'U4MAYA')).status).toBe(200)
  expect((await linksIn(office)).length).toBe(2)
})

test('nobody confirms what was found for somebody else, nor what nobody has found, nor what is older than a week', async () => {
  const office = await openOffice()
  await whoIs(office, slackWith([mayaThere]).client, 'U1MAYA')
  expect((await confirm(office, ben, 'U1MAYA')).body).toMatchObject({ code: 'people.slack_not_found' })
  expect((await confirm(office, maya, 'U5NONE')).body).toMatchObject({ code: 'people.slack_not_found' })
  await office.db
    .updateTable('slack_claims')
    .set({ at: new Date(Date.now() - 8 * 86_400_000) })
    .execute()
  expect((await confirm(office, maya, 'U1MAYA')).body).toMatchObject({ code: 'people.slack_not_found' })
  expect((await office.as(maya).get('/api/me/slack')).body).toEqual({ link: null, found: [] })
})

test('two who confirm the same account at once: one has it, and the other is told', async () => {
  const office = await openOffice()
  for (const { id } of [maya, ben, lin, tomas]) await office.db.insertInto('slack_claims').values({ person_id: id, slack_id: 'U1SAME', called: 'x' }).execute()
  const answers = await Promise.all([maya, ben, lin, tomas].map((person) => confirm(office, person, 'U1SAME')))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
  expect(await linksIn(office)).toHaveLength(1)
})

test('many who look the same account up at once leave one claim', async () => {
  const office = await openOffice()
  const all = Promise.withResolvers<void>()
  let asking = 0
  const fetch = async (url: unknown) => {
    if (String(url).endsWith('auth.test')) return Response.json({ ok: true, team_id: 'T0NORTHWIND' })
    if (++asking === 4) all.resolve()
    await all.promise
    return Response.json({ ok: true, user: mayaThere })
  }
  const found = await Promise.all(Array.from({ length: 4 }, () => whoIs(office, slackClient({ botToken: 'xoxb-test', fetch }), 'U1MAYA')))
  expect(found).toEqual(Array.from({ length: 4 }, () => ({ person: null, because: 'unconfirmed' })))
  expect(await claimsIn(office)).toHaveLength(1)
})

test('a link is removed by its owner or by an administrator; the account is nobody from then on, and the audit has each step', async () => {
  const office = await openOffice()
  const { client } = slackWith([mayaThere])
  await whoIs(office, client, 'U1MAYA')
  await confirm(office, maya, 'U1MAYA')
  const links = await office.with({ authorization: 'Bearer x' }).get('/api/people/slack')
  expect(links.status).toBe(401)
  expect((await office.as(noor).get('/api/people/slack')).body).toMatchObject({ items: [{ person: { name: 'Maya' }, slackId: 'U1MAYA', by: 'owner' }] })
  expect((await office.as(lin).get('/api/people/slack')).status).toBe(403)

  office.later(1_000)
  expect((await office.as(maya).delete('/api/me/slack')).body).toEqual({ link: null, found: [] })
  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because: 'unconfirmed' })
  office.later(1_000)
  await confirm(office, maya, 'U1MAYA')
  office.later(1_000)
  expect((await office.as(noor).put(`/api/people/${maya.id}/slack`, { slackId: null })).status).toBe(200)
  expect(await personOf(office, client, 'U1MAYA')).toBeNull()

  const { items } = (await office.as(noor).get('/api/audit')).body as { items: { actor: { name: string }; facts: { changes?: object } }[] }
  expect(
    items
      .filter(({ facts }) => facts.changes)
      .map(({ actor, facts }) => [actor.name, facts.changes])
      .toReversed(),
  ).toEqual([
    ['Maya', { slackId: { was: null, is: 'U1MAYA' } }],
    ['Maya', { slackId: { was: 'U1MAYA', is: null } }],
    ['Maya', { slackId: { was: null, is: 'U1MAYA' } }],
    ['Noor', { slackId: { was: 'U1MAYA', is: null } }],
  ])
})

test('an administrator does not take an account away from somebody else without knowing', async () => {
  const office = await openOffice()
  const set = (person: typeof maya, slackId: string | null) => office.as(noor).put(`/api/people/${person.id}/slack`, { slackId })
  expect((await set(ben, 'U024BE7LH')).status).toBe(200)
  expect((await set(maya, 'U024BE7LH')).body).toMatchObject({ code: 'people.slack_taken' })
  expect(await linksIn(office)).toEqual([{ person_id: ben.id, slack_id: 'U024BE7LH' }])
  expect((await set(ben, null)).status).toBe(200)
  expect((await set(maya, 'U024BE7LH')).status).toBe(200)
})

test('who is nobody on the other side is unknown, and asked for again the next time', async () => {
  const office = await openOffice()
  const { asked, client } = slackWith([{ ...mayaThere, id: 'U2', profile: { email: 'guest@elsewhere.test' } }])
  expect([await slackIdOf(office, client, tomas.id), await personOf(office, client, 'U2'), await personOf(office, client, 'U3')]).toEqual([
    { slackId: null, because: 'unknown' },
    null,
    null,
  ])
  await slackIdOf(office, client, tomas.id)
  expect(asked.length).toBe(4)
})

test('who has left Baton is nobody, linked or not, and is told nothing', async () => {
  const office = await openOffice()
  const { client } = slackWith([mayaThere])
  const leave = () => office.db.updateTable('people').set({ left_at: office.now() }).where('id', '=', maya.id).execute()
  await leave()
  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because: 'unknown' })
  await office.db.insertInto('slack_people').values({ person_id: maya.id, slack_id: 'U1MAYA', at: office.now() }).execute()
  expect(await whoIs(office, client, 'U1MAYA')).toEqual({ person: null, because: 'unknown' })
  expect(await slackIdOf(office, client, maya.id)).toEqual({ slackId: null, because: 'unknown' })
})

test('what else Slack refuses is no answer about a person', async () => {
  const office = await openOffice()
  const client = slackClient({ botToken: 'xoxb-test', fetch: async () => Response.json({ ok: false, error: 'missing_scope' }) })
  await expect(slackIdOf(office, client, maya.id)).rejects.toThrow('missing_scope')
})
