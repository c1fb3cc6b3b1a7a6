import { expect, test } from 'vitest'
import { readSettings } from '#src/foundation/settings.ts'
import { publishShipped } from '#src/sops/publish.ts'
import { openGround } from '#test/intercom/ground.ts'
import { token } from '#test/intercom/world.ts'
import { openOffice } from '#test/office.ts'
import { helpDesk, helpDeskTeams } from './helpdesk.ts'

const ground = await openGround()
const settings = () => readSettings({ INTERCOM_ACCESS_TOKEN: token, INTERCOM_API_URL: ground.front.apiUrl })
const seen = async () => (await helpDesk(settings())).map(({ is, about, says }) => `${is} ${about}: ${says}`)

test('a help desk that is not connected, or is a folder, is said', async () => {
  expect(await helpDesk(readSettings({}))).toEqual([{ is: 'absent', about: 'Help desk', says: expect.stringContaining('docs/intercom.md') }])
  expect(await helpDesk(readSettings({ LOCAL_TICKETS: '/tickets' }))).toEqual([{ is: 'well', about: 'Help desk', says: 'tickets as files in /tickets' }])
})

test('Intercom is well: where, as whom, and all that Baton reads can be read', async () => {
  expect(await seen()).toEqual([
    'well Help desk: Intercom, “Northwind Support” (abc123, USA), as Baton',
    'well Intercom’s permissions: Baton can read all that it reads; what it writes shows with the first escalation',
    'well Intercom’s articles: “npx baton import articles --from intercom” brings them in',
  ])
})

test('that Baton may not read articles is no fault, and is said with the permission', async () => {
  ground.front.interfere(({ path }) => (path.startsWith('/articles') ? 'forbidden' : undefined))
  expect((await seen())[2]).toMatch(
    /^absent Intercom’s articles: not read\. To bring them in, the app needs the permission “Read and list articles”\. Baton’s access token does not allow this/,
  )
})

test('a token that Intercom does not take is said once, with what to do', async () => {
  ground.enter({ token: 'another' })
  expect(await seen()).toEqual([
    expect.stringMatching(/^broken Help desk: Intercom does not take Baton’s access token \(unauthorized\): copy the access token/),
  ])
})

test('what the app may not read is said by the name that it has in Intercom', async () => {
  ground.front.interfere(({ path }) => (path.startsWith('/contacts/') ? 'forbidden' : undefined))
  expect((await seen())[1]).toMatch(
    /^broken Intercom’s permissions: something is missing: “Read and list users and companies”\. Baton’s access token does not allow this/,
  )
})

test('each team and tag of the SOPs in force is looked for', async () => {
  const office = await openOffice()
  await publishShipped({ db: office.db, now: office.now() })
  const looked = async () => (await helpDeskTeams(office.db, settings())).map(({ is, about, says }) => `${is} ${about}: ${says}`)
  expect(await looked()).toContain('well Intercom, team “Tier 2”: 2 in it')
  expect(await looked()).toContain('absent Intercom, tag “needs-triage”: not there yet; Baton makes it with the first escalation')

  ground.world().tags.push({ id: '72', name: 'needs-triage' })
  ground.world().teams = [{ id: '41', name: 'Tier 1' }]
  expect(await looked()).toContain(
    'broken Intercom, team “Tier 2”: there is none. Make it in Intercom (Settings → Teammates → Teams), or name another one in the SOP.',
  )
  expect(await looked()).toContain('well Intercom, tag “needs-triage”: there')
})
