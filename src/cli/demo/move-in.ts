import { newId } from '#src/foundation/ids.ts'
import { acceptInvitation } from '#src/people/accept-invitation.ts'
import { addPerson } from '#src/people/add.ts'
import type { Context } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import { makeTeam } from '#src/people/teams.ts'
import { makeSetupLink, setUp } from '#src/workspace/set-up.ts'
import { emailOf, isNick, type Nick, team, teams, workspace } from './team.ts'

export type People = Record<Nick, Person>

/** Sets the workspace up as its first administrator would, invites everybody, and has them choose this password. */
export async function moveIn({ db, queue, now }: Pick<Context, 'db' | 'queue' | 'now'>, password: string): Promise<People> {
  const token = await makeSetupLink({ db, now })
  const admin = await setUp({ db, now }, token ?? '', { ...team.minh, email: emailOf('minh'), password, ...workspace })
  const people: Partial<People> = { minh: admin }
  for (const nick of Object.keys(team).filter(isNick)) {
    if (nick === 'minh') continue
    const added = await addPerson({ db, now, actor: admin }, { ...team[nick], email: emailOf(nick) })
    people[nick] = await acceptInvitation({ db, now }, added.token, { password })
  }
  const all = people as People // one for every nick of the team: the loop above
  for (const [name, members] of Object.entries(teams)) {
    const context = { db, queue, now, zone: workspace.timeZone, actor: admin, key: newId() }
    await makeTeam(context, { name, members: members.map((nick) => all[nick].id) })
  }
  return all
}
