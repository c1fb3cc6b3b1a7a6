import type { Database } from '#src/database/database.ts'
import { holdProof } from './acting.ts'
import type { Context, Reading } from './context.ts'
import { once } from './once.ts'
import type { Named, Person } from './person.ts'
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

/**
 * A transaction for administrators alone, whose session has not ended. They hold their own access by their row (`mustAdminister`), and not by `inTransaction`:
 * two administrators who change each other would otherwise each wait for the other. `first`: locks to take before the rows.
 */
export function administering<C extends Reading, T>(
  context: C,
  work: (context: C, administrators: readonly string[]) => Promise<T>,
  first?: (db: Database) => Promise<void>,
): Promise<T> {
  const begin = async (context: C) => {
    await first?.(context.db)
    const administrators = await mustAdminister(context)
    await holdProof(context.db, context.access) // after the rows: all transactions take these in one order
    return work(context, administrators)
  }
  if (context.db.isTransaction) return begin(context)
  return context.db.transaction().execute((db) => begin({ ...context, db }))
}

/** The same, once per key. */
export const administeringOnce = <Answer extends object>(
  context: Context,
  asked: object,
  work: (context: Context) => Promise<Answer>,
  first?: (db: Database) => Promise<void>,
) => administering(context, (context) => once(context, asked, work), first)

/**
 * Refuses that an administrator goes when nobody could administer afterwards. Whoever was invited and has not chosen a password cannot:
 * their link may be lost. `administrators`: the ids of all, whose rows are held.
 */
export async function mustNotBeLast(db: Database, administrators: readonly string[], { id, name }: Named): Promise<void> {
  if (!administrators.includes(id)) return
  const others = administrators.filter((other) => other !== id)
  const withPassword = await db.selectFrom('accounts').select('person_id').where('person_id', 'in', administrators).execute()
  const able = withPassword.map(({ person_id }) => person_id)
  const onlyOne = able.includes(id) && !able.some((other) => other !== id)
  if (others.length === 0 || onlyOne) throw refuse('people.last_administrator', { name })
}

export async function hasAdministrator(db: Database) {
  return (await administrators(db).limit(1).executeTakeFirst()) !== undefined
}

const administrators = (db: Database) => db.selectFrom('people').select('id').where('role', '=', 'admin').where('left_at', 'is', null)
