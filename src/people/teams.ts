import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { hasCode } from '#src/database/embedded/errors.ts'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import { newId } from '#src/foundation/ids.ts'
import { nameOf } from '#src/foundation/text.ts'
import { administering, administeringOnce } from './administrators.ts'
import { audited, changesBetween } from './audited.ts'
import type { Context, Reading } from './context.ts'
import { named } from './find.ts'
import { NamedView } from './person-view.ts'
import { refuse } from './refusals.ts'

export const TeamView = NamedView.extend({ members: z.array(NamedView) })
export type TeamView = z.infer<typeof TeamView>

const members = z.array(z.uuid('Give the id of a person.').toLowerCase(), 'Give the members as a list of ids.').max(1000, 'Keep this to 1,000 people.')

export const NewTeam = z.strictObject({ name: nameOf('Write a name.', 200), members: members.default([]) })
export type NewTeam = z.infer<typeof NewTeam>

/** `members` are all of them, as they are to be. */
export const TeamChange = z.strictObject({ name: nameOf('Write a name.', 200).optional(), members: members.optional() })
export type TeamChange = z.infer<typeof TeamChange>

const byName = { name: 'name', value: sql`lower(teams.name)`, kind: 'text', id: sql`teams.id`, direction: 'asc' } as const

export function listTeams({ db }: { db: Database }, asked: PageQuery): Promise<Page<TeamView>> {
  return page(teams(db), { sort: byName, asked, counted: true, view: (team) => team })
}

export function makeTeam(context: Context, asked: NewTeam): Promise<TeamView> {
  return administeringOnce(context, { team: asked }, async (context) => {
    const id = newId()
    await unlessTaken(asked.name, () => context.db.insertInto('teams').values({ id, name: asked.name }).execute())
    await setMembers(context.db, id, asked.members)
    const team = await findTeam(context.db, id)
    await audited(context, 'team-made', { team: named(team), members: team.members.map(({ name }) => name) })
    return team
  })
}

export function changeTeam(context: Reading, id: string, asked: TeamChange): Promise<TeamView> {
  // One change follows the other, because administrators take turns.
  return administering(context, async (context) => {
    const before = await findTeam(context.db, id)
    const { name, members } = asked
    if (name !== undefined) await unlessTaken(name, () => context.db.updateTable('teams').set({ name }).where('id', '=', id).execute())
    if (members !== undefined) await setMembers(context.db, id, members)
    const after = await findTeam(context.db, id)
    const changes = changesBetween(before, after)
    if (Object.keys(changes).length > 0) await audited(context, 'team-changed', { team: named(before), changes })
    return after
  })
}

async function unlessTaken(name: string, write: () => Promise<unknown>) {
  try {
    await write()
  } catch (error) {
    throw hasCode(error, '23505') ? refuse('people.team_taken', { name }) : error
  }
}

async function setMembers(db: Database, team: string, ids: readonly string[]) {
  await mustExist(db, ids)
  await db.deleteFrom('team_members').where('team_id', '=', team).execute()
  const rows = [...new Set(ids)].map((person) => ({ team_id: team, person_id: person }))
  if (rows.length > 0) await db.insertInto('team_members').values(rows).execute()
}

async function mustExist(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return
  const found = await db.selectFrom('people').select('id').where('id', 'in', ids).execute()
  const known = new Set(found.map(({ id }) => id))
  const problems = ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ field: `members[${at}]`, message: 'There is no such person; take them from /api/people.' }],
  )
  if (problems.length > 0) throw refuse('people.unknown_members', { count: problems.length }, { problems })
}

async function findTeam(db: Database, id: string): Promise<TeamView> {
  const team = await teams(db).where('teams.id', '=', id).executeTakeFirst()
  if (!team) throw refuse('people.not_found', { what: 'team' })
  return team
}

const teams = (db: Database) =>
  db
    .selectFrom('teams')
    .select((teams) => [
      'teams.id',
      'teams.name',
      jsonArrayFrom(
        teams
          .selectFrom('team_members')
          .innerJoin('people', 'people.id', 'team_members.person_id')
          .select(['people.id', 'people.name'])
          .whereRef('team_members.team_id', '=', 'teams.id')
          .orderBy(sql`lower(people.name)`)
          .orderBy('people.id'),
      ).as('members'),
    ])
