import type { Database } from '#src/database/database.ts'
import type { Person } from './person.ts'
import { readersZone } from './zone.ts'

const day = 24 * 60 * 60

/** In seconds: a session is over when it was not used for so long, … */
export const sessionLasts = 30 * day
/** … and its use is written down when this much has gone by since the last time. */
export const useIsNotedAfter = day

/** `isStale`: its use is to be written down. */
type Signed = { person: Person; zone: string; isStale: boolean }

/**
 * Who is signed in with this session, and where they read: null when it is over or they have left.
 * By the machine's clock, as better-auth has it, and not by ours, which development may move on.
 */
export async function personOfSession(db: Database, token: string): Promise<Signed | null> {
  const now = new Date()
  const found = await db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .select(['people.id', 'people.name', 'people.role', readersZone.as('zone'), 'sessions.updated_at'])
    .where('sessions.token', '=', token)
    .where('sessions.expires_at', '>', now)
    .where('people.left_at', 'is', null)
    .executeTakeFirst()
  if (!found) return null
  const { updated_at, zone, ...person } = found
  return { person, zone, isStale: now.getTime() - updated_at.getTime() >= useIsNotedAfter * 1000 }
}
