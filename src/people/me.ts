import { z } from 'zod'
import type { Reading } from './context.ts'
import { findPerson, PersonView } from './find.ts'
import { NamedView } from './person-view.ts'

export const MeView = PersonView.extend({ teams: z.array(NamedView) })
export type MeView = z.infer<typeof MeView>

export async function readMe({ db, actor }: Reading): Promise<MeView> {
  const teams = await db
    .selectFrom('teams')
    .innerJoin('team_members', 'team_members.team_id', 'teams.id')
    .select(['teams.id', 'teams.name'])
    .where('team_members.person_id', '=', actor.id)
    .orderBy('teams.name')
    .execute()
  return { ...(await findPerson({ db }, actor.id)), teams }
}
