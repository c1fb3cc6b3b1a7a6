import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import type { PeopleTable } from '#src/database/tables/people.ts'
import { type Named, type Person, roles } from './person.ts'
import { NamedView } from './person-view.ts'
import { refuse } from './refusals.ts'

/** A person as everybody in the workspace sees them. Whoever has left stays, with the time. */
export const PersonView = NamedView.extend({ email: z.string(), role: z.enum(roles), leftAt: z.iso.datetime().nullable() })
export type PersonView = z.infer<typeof PersonView>

/** Somebody in the list of all: `invited` have never chosen a password, and so never been here. */
export const ListedPerson = PersonView.extend({
  state: z.enum(['invited', 'here', 'left']),
  linkUntil: z.iso.datetime().nullable().meta({ description: 'Until when a link to choose a password, which they have not used yet, is good' }),
})
export type ListedPerson = z.infer<typeof ListedPerson>

type Row = Pick<Selectable<PeopleTable>, 'id' | 'name' | 'email' | 'role' | 'left_at'>

const columns = ['people.id', 'people.name', 'people.email', 'people.role', 'people.left_at'] as const

export const viewPerson = ({ left_at, ...person }: Row): PersonView => {
  const { id, name, email, role } = person
  return { id, name, email, role, leftAt: left_at?.toISOString() ?? null }
}

export const named = ({ id, name }: Named): Named => ({ id, name })

const byName = { name: 'name', value: sql`lower(people.name)`, kind: 'text', id: sql`people.id`, direction: 'asc' } as const

/** Everybody, also who has left, by name. */
export function listPeople({ db, now }: { db: Database; now: Date }, asked: PageQuery): Promise<Page<ListedPerson>> {
  const rows = db
    .selectFrom('people')
    .select(columns)
    .select(({ exists, selectFrom }) => [
      exists(selectFrom('accounts').select('accounts.id').whereRef('accounts.person_id', '=', 'people.id')).as('has_password'),
      selectFrom('invitations')
        .select(({ fn }) => fn.max('expires_at').as('until'))
        .whereRef('invitations.person_id', '=', 'people.id')
        .where('used_at', 'is', null)
        .where('expires_at', '>', now)
        .as('link_until'),
    ])
  return page(rows, { sort: byName, asked, counted: true, view: viewListed })
}

function viewListed({ has_password, link_until, ...row }: Row & { has_password: unknown; link_until: Date | null }): ListedPerson {
  const person = viewPerson(row)
  return { ...person, state: person.leftAt ? 'left' : has_password ? 'here' : 'invited', linkUntil: link_until?.toISOString() ?? null }
}

export async function findPerson({ db }: { db: Database }, id: string): Promise<PersonView> {
  const row = await db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('people.not_found', { what: 'person' })
  return viewPerson(row)
}

/** The same, with the row locked until the transaction ends: what is read is still so when it is changed. */
export async function holdPerson({ db }: { db: Database }, id: string): Promise<PersonView> {
  const row = await db.selectFrom('people').select(columns).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw refuse('people.not_found', { what: 'person' })
  return viewPerson(row)
}

/** Somebody who still works here, by e-mail address however it is written; null when there is nobody. */
export async function activeByEmail({ db }: { db: Database }, email: string): Promise<Person | null> {
  const people = db.selectFrom('people').select(['id', 'name', 'role']).where('left_at', 'is', null)
  return (await people.where('email', '=', email.trim().toLowerCase()).executeTakeFirst()) ?? null
}

/** Anybody, also who has left, by e-mail address. */
export async function findByEmail({ db }: { db: Database }, email: string): Promise<PersonView> {
  const row = await db.selectFrom('people').select(columns).where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
  if (!row) throw refuse('people.unknown_email', { email })
  return viewPerson(row)
}
