import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Access } from './access.ts'
import type { Named, Person } from './person.ts'
import { atLeast } from './person.ts'
import { refuse } from './refusals.ts'

/** The advisory lock of one person, however their id is written. Taken before any row lock, so that no two transactions wait for each other. */
const lockOf = (person: string) => sql`hashtextextended(${`person ${person.toLowerCase()}`}, 0)`

/** Lets nobody change this person's role or access until the transaction ends. Other actions of theirs go on beside this one. */
export async function lockAccess(db: Database, person: string) {
  await sql`select pg_advisory_xact_lock_shared(${lockOf(person)})`.execute(db)
}

/** Waits until every action of this person that has begun is committed, and makes the next ones wait for this transaction. */
export async function lockAccessForChange(db: Database, person: string) {
  await sql`select pg_advisory_xact_lock(${lockOf(person)})`.execute(db)
}

/**
 * The actor as the database has them now, with their access locked until the transaction ends. A request is authorized before its
 * transaction begins: it is refused when its actor was deactivated or has a lower role by now, or when the session or token by which it came
 * has ended. Who is in no row, such as a command, may act.
 */
export async function stillActing<Actor extends Named | Person>(db: Database, actor: Actor, access?: Access | null): Promise<Actor> {
  await lockAccess(db, actor.id)
  const now = await db.selectFrom('people').select(['name', 'role', 'left_at']).where('id', '=', actor.id).executeTakeFirst()
  if (!now) return actor
  if (now.left_at) throw refuse('people.access_ended', {})
  await holdProof(db, access)
  if (!('role' in actor)) return actor
  if (!atLeast(actor.role, now)) throw refuse('people.role_changed', {})
  return { ...actor, name: now.name, role: now.role }
}

/**
 * Refuses a request whose session or token has ended since it was authorized: its body may take half a minute to arrive, and what it makes,
 * such as a token or a link, would outlast the end of the session. A session stays until the transaction ends.
 */
export async function holdProof(db: Database, access: Access | null | undefined) {
  if (access?.by === 'session') {
    const held = await db.selectFrom('sessions').select('id').where('token', '=', access.session).forKeyShare().executeTakeFirst()
    if (!held) throw refuse('people.signed_out', {})
  }
  if (access?.by === 'token') {
    const good = await db.selectFrom('tokens').select('id').where('id', '=', access.id).where('revoked_at', 'is', null).executeTakeFirst()
    if (!good) throw refuse('people.token_revoked', {})
  }
}
