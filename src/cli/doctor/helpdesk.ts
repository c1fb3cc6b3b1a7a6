import { intercomClient } from '#src/channels/intercom/client.ts'
import { type Directory, directory, type Self, same } from '#src/channels/intercom/directory.ts'
import { answering, reading } from '#src/channels/intercom/outcomes.ts'
import { permissions, readArticles } from '#src/channels/intercom/permissions.ts'
import type { Database } from '#src/database/database.ts'
import type { Settings } from '#src/foundation/settings.ts'
import { handoffsOf } from './handoffs.ts'
import { absent, broken, look, type Seen, well } from './look.ts'

type Found = Omit<Seen, 'about'>
type Intercom = ReturnType<typeof intercomClient>

const notConnected =
  'not connected. Tag and team stand in the ledger of each escalation, to set by hand. docs/intercom.md says how to connect Intercom; LOCAL_TICKETS takes a folder of tickets as files.'

/** The help desk, and what Baton may do there. */
export async function helpDesk(settings: Settings): Promise<Seen[]> {
  const { LOCAL_TICKETS: folder } = settings
  if (folder !== undefined) return [await look('Help desk', () => well(`tickets as files in ${folder}`))]
  const client = clientOf(settings)
  if (client === null) return [await look('Help desk', () => absent(notConnected))]
  const desk = await look('Help desk', () => asked(async () => who(await directory(client).self())))
  if (desk.is !== 'well') return [desk]
  return [desk, await look('Intercom’s permissions', () => allowed(client)), await look('Intercom’s articles', () => articles(client))]
}

/** Whether tickets can be handed on as each SOP in force wants it. */
export async function helpDeskTeams(db: Database, settings: Settings): Promise<Seen[]> {
  const client = clientOf(settings)
  if (client === null) return []
  const [{ teams, tags }, known] = [await handoffsOf(db), directory(client)]
  return Promise.all([
    ...teams.map((name) => look(`Intercom, team “${name}”`, () => asked(() => team(known, name)))),
    ...tags.map((name) => look(`Intercom, tag “${name}”`, () => asked(() => tag(client, name)))),
  ])
}

const clientOf = ({ INTERCOM_ACCESS_TOKEN: token, INTERCOM_API_URL: apiUrl }: Settings) => (token === undefined ? null : intercomClient({ token, apiUrl }))

const regions = { us: 'USA', eu: 'Europe', au: 'Australia' } as const

const who = ({ called, workspace, region, name }: Self) => well(`Intercom, “${called}” (${workspace}, ${regions[region]}), as ${name}`)

/** What reading can show is tried; whether Baton may write shows with the first escalation. */
async function allowed(client: Intercom): Promise<Found> {
  const lacking = await Promise.all(
    Object.entries(permissions).map(async ([name, { what, trying }]) => {
      const found = await asked(async () => (trying === null ? well('') : reading(what, () => trying(client)).then(() => well(''))))
      return found.is === 'well' ? [] : [`“${name}”. ${found.says}`]
    }),
  )
  const missing = lacking.flat()
  return missing.length === 0
    ? well('Baton can read all that it reads; what it writes shows with the first escalation')
    : broken(`something is missing: ${missing.join(' ')}`)
}

/** Nothing else needs them, so that Baton may not read them is no fault. */
async function articles(client: Intercom): Promise<Found> {
  const { about, trying, permission } = readArticles
  const found = await asked(() => reading(about, () => trying(client)).then(() => well('“npx baton import articles --from intercom” brings them in')))
  return found.is === 'well' ? found : absent(`not read. To bring them in, the app needs the permission “${permission}”. ${found.says}`)
}

async function team(known: Directory, name: string): Promise<Found> {
  const found = (await known.teams()).find((team) => same(team.name, name))
  if (found === undefined) return broken('there is none. Make it in Intercom (Settings → Teammates → Teams), or name another one in the SOP.')
  return found.admins.length === 0
    ? broken('nobody is in it, so nobody sees what is handed to it. Add teammates in Intercom.')
    : well(`${found.admins.length} in it`)
}

async function tag(client: Intercom, name: string): Promise<Found> {
  const { data = [] } = await reading('tags', () => client.tags.list())
  return data.some((tag) => tag.name === name) ? well('there') : absent('not there yet; Baton makes it with the first escalation')
}

/** What Intercom refuses is told with the way out, as everywhere. */
async function asked(ask: () => Promise<Found>): Promise<Found> {
  const found = await answering(async () => ({ found: await ask() }))
  return found.result === 'done' ? found.found : broken(found.reason)
}
