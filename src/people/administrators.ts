import type { Database } from '#src/database/database.ts'
import type { Person } from './person.ts'
import { refuse } from './refusals.ts'

/**
 * Lets only an administrator go on, as the database has it now and not as it was when they asked. Holds all administrators' rows
 * until the transaction ends, so that two of them can neither demote each other nor both be the last to go. Answers their ids.
 */
export async function mustAdminister({ db, actor }: { db: Database; actor: Pick<Person, 'id'> }): Promise<string[]> {
  const rows = await administrators(db).orderBy('id').forNoKeyUpdate().execute()
  const ids = rows.map(({ id }) => id)
  if (!ids.includes(actor.id)) throw refuse('people.administrators_only', {})
  return ids
}

export async function hasAdministrator(db: Database) {
  return (await administrators(db).limit(1).executeTakeFirst()) !== undefined
}

const administrators = (db: Database) => db.selectFrom('people').select('id').where('role', '=', 'admin').where('left_at', 'is', null)
