import type { Intercom, IntercomClient } from 'intercom-client'
import { reading, refuse } from './outcomes.ts'

/** Who Baton is in Intercom, and where. `admin`, `name`: in whose name it writes. `region`, `workspace`: as they stand in addresses. */
export type Self = { admin: string; name: string; region: 'us' | 'eu' | 'au'; workspace: string; called: string }

export type Team = { id: string; name: string; admins: readonly string[] }
export type Admin = { id: string; name: string; email: string }

/** The teams and teammates of a workspace, who Baton is among them, and its tags. */
export type Directory = {
  self(): Promise<Self>
  teams(): Promise<readonly Team[]>
  admins(): Promise<readonly Admin[]>
  /** What is asked next is asked of Intercom: somebody or something was not found. */
  forget(): void
}

/** How long what was read of a workspace is taken to be so, in milliseconds. */
const fresh = 5 * 60_000

/** Read when it is needed, and kept for a while. */
export function directory(client: IntercomClient, now: () => number = Date.now): Directory {
  const self = kept(now, async () => selfOf(await reading('Baton’s own account', () => client.admins.identify())))
  const teams = kept(now, async () => ((await reading('teams', () => client.teams.list())).teams ?? []).map(teamOf))
  const admins = kept(now, async () =>
    ((await reading('teammates', () => client.admins.list())).admins ?? []).flatMap((admin) => (typeof admin?.email === 'string' ? [admin] : [])),
  )
  return {
    self: self.get,
    teams: teams.get,
    admins: admins.get,
    forget: () => {
      teams.forget()
      admins.forget()
    },
  }
}

/** One question whose answer is remembered; a failure is not. */
function kept<T>(now: () => number, ask: () => Promise<T>) {
  let last: { at: number; answer: Promise<T> } | null = null
  const forget = () => {
    last = null
  }
  const get = (): Promise<T> => {
    if (last !== null && now() - last.at < fresh) return last.answer
    const answer = ask()
    last = { at: now(), answer }
    answer.catch(forget)
    return answer
  }
  return { get, forget }
}

const regions = { us: 'us', eu: 'eu', au: 'au' } as const

function selfOf(me: Intercom.AdminWithApp | undefined): Self {
  const { id, name, app } = me ?? {}
  if (id === undefined || app?.id_code === undefined) return refuse('Intercom does not say whose access token this is: make one anew (docs/intercom.md).')
  const said = (app.region ?? 'us').toLowerCase()
  const region = Object.entries(regions).find(([name]) => said.startsWith(name))?.[1] ?? 'us'
  return { admin: String(id), name: name ?? 'a teammate', region, workspace: app.id_code, called: app.name ?? 'Intercom' }
}

const teamOf = ({ id, name, admin_ids }: Intercom.Team): Team => ({ id: String(id), name: name ?? '', admins: (admin_ids ?? []).map(String) })

/** The team of this name. One that was made or renamed meanwhile is found, too. */
export const teamNamed = async (known: Directory, name: string): Promise<Team> =>
  (await found(known, known.teams, (team) => same(team.name, name))) ??
  refuse(`Intercom has no team “${name}”: make it (Settings → Teammates → Teams), or name another one in the SOP; then try this again.`)

/** The teammate with this address. */
export const adminWith = async (known: Directory, email: string): Promise<Admin> =>
  (await found(known, known.admins, (admin) => same(admin.email, email))) ??
  refuse(
    `Intercom has no teammate with the address ${email}: invite them there or correct their address in Baton, and try this again; or assign the conversation by hand.`,
  )

/** The teammate with this id; null: the workspace has none. */
export const teammateWithId = async (known: Directory, id: string): Promise<Admin | null> =>
  (await found(known, known.admins, (admin) => String(admin.id) === id)) ?? null

async function found<T>(known: Directory, list: () => Promise<readonly T[]>, is: (one: T) => boolean): Promise<T | undefined> {
  const first = (await list()).find(is)
  if (first !== undefined) return first
  known.forget()
  return (await list()).find(is)
}

export const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
