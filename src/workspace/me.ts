import { z } from 'zod'
import { PersonName } from '#src/people/add.ts'
import { changeOwnName } from '#src/people/change.ts'
import { inTransaction, type Reading } from '#src/people/context.ts'
import { findPerson, PersonView } from '#src/people/find.ts'
import { NamedView } from '#src/people/person-view.ts'
import { changePreferences, Preferences, PreferencesChange, readPreferences } from '#src/people/preferences.ts'
import { readWorkspace, WorkspaceView } from './workspace.ts'

/** Who somebody is here, how they want it, and where “here” is. */
export const MeView = PersonView.extend({
  teams: z.array(NamedView),
  preferences: Preferences,
  workspace: WorkspaceView.pick({ name: true, timeZone: true }),
})
export type MeView = z.infer<typeof MeView>

/** What everybody changes about themselves. */
export const OwnChange = z.strictObject({ name: PersonName.optional(), preferences: PreferencesChange.optional() })
export type OwnChange = z.infer<typeof OwnChange>

export async function readMe(context: Reading): Promise<MeView> {
  const { db, actor } = context
  const teams = await db
    .selectFrom('teams')
    .innerJoin('team_members', 'team_members.team_id', 'teams.id')
    .select(['teams.id', 'teams.name'])
    .where('team_members.person_id', '=', actor.id)
    .orderBy('teams.name')
    .execute()
  const { name, timeZone } = await readWorkspace(context)
  return { ...(await findPerson(context, actor.id)), teams, preferences: await readPreferences(context), workspace: { name, timeZone } }
}

export function changeMe(context: Reading, { name, preferences }: OwnChange): Promise<MeView> {
  return inTransaction(context, async (context) => {
    if (name !== undefined) await changeOwnName(context, name)
    if (preferences !== undefined) await changePreferences(context, preferences)
    return readMe(context)
  })
}
