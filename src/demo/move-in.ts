import { newId } from '#src/foundation/ids.ts'
import { acceptInvitation } from '#src/people/accept-invitation.ts'
import { addPerson } from '#src/people/add.ts'
import type { Context } from '#src/people/context.ts'
import type { Named, Person } from '#src/people/person.ts'
import { makeTeam } from '#src/people/teams.ts'
import { makeSetupLink, setUp } from '#src/workspace/set-up.ts'
import { emailOf, isNick, type Nick, team, teams, workspace } from './team.ts'

export type People = Record<Nick, Person>

type Ground = Pick<Context, 'db' | 'queue' | 'now'> & { password: string }

/** Minh sets an empty workspace up as its first administrator. */
export async function setUpByMinh({ db, now, password }: Ground): Promise<Person> {
  const token = await makeSetupLink({ db, now })
  return setUp({ db, now }, token ?? '', { ...team.minh, email: emailOf('minh'), password, ...workspace })
}

/** Somebody is invited, and chooses the password that everybody has. */
export async function invited({ db, now, password }: Ground, by: Named, nick: Nick): Promise<Person> {
  const { token } = await addPerson({ db, now, actor: by }, { ...team[nick], email: emailOf(nick) })
  return acceptInvitation({ db, now }, token, { password })
}

/** Minh invites everybody else, and makes the teams. */
export async function moveIn(ground: Ground, minh: Person): Promise<People> {
  const people: Partial<People> = { minh }
  for (const nick of Object.keys(team).filter(isNick)) if (nick !== 'minh') people[nick] = await invited(ground, minh, nick)
  const all = people as People // one for every nick of the team: the loop above
  for (const [name, members] of Object.entries(teams)) {
    const context = { ...ground, zone: workspace.timeZone, actor: minh, key: newId() }
    await makeTeam(context, { name, members: members.map((nick) => all[nick].id) })
  }
  return all
}
