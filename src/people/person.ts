import type { Selectable } from 'kysely'
import type { PeopleTable } from '#src/database/tables/people.ts'

export type Role = PeopleTable['role']
export type Person = Pick<Selectable<PeopleTable>, 'id' | 'name' | 'role'>

/** A person where only who they are matters, not what they may do. */
export type Named = Pick<Person, 'id' | 'name'>

/** Roles from the least to the most; each may do all that those before it may. */
export const roles = ['tier1', 'tier2', 'lead', 'admin'] as const satisfies readonly Role[]

export const atLeast = (role: Role, { role: actual }: Pick<Person, 'role'>) => roles.indexOf(actual) >= roles.indexOf(role)

/** What people call each role. */
export const roleNames = { tier1: 'Tier 1', tier2: 'Tier 2', lead: 'CS Lead', admin: 'Administrator' } as const satisfies Record<Role, string>
