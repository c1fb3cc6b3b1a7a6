import type { Database } from '#src/database/database.ts'

/** Who is signed in with this session: nobody, when it is over or they have left. */
export function personOfSession(db: Database, token: string, now: Date) {
  return db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'people.name', 'people.role'])
    .where('sessions.token', '=', token)
    .where('sessions.expires_at', '>', now)
    .where('people.left_at', 'is', null)
    .executeTakeFirst()
}
