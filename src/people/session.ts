import type { Database } from '#src/database/database.ts'
import { readersZone } from './zone.ts'

/** Who is signed in with this session, and where they read: nobody, when it is over or they have left. */
export function personOfSession(db: Database, token: string, now: Date) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'people.name', 'people.role', readersZone.as('zone')])
    .where('sessions.token', '=', token)
    .where('sessions.expires_at', '>', now)
    .where('people.left_at', 'is', null)
    .executeTakeFirst()
}
