import type { Database } from '#src/database/database.ts'
import type { Auth } from './auth.ts'
import type { Person } from './person.ts'
import { refuse } from './refusals.ts'
import { hashSecret } from './secrets.ts'
import { personOfSession } from './session.ts'
import { readersZone } from './zone.ts'

type House = { db: Database; auth: Pick<Auth, 'sessionToken' | 'prolong'>; now: Date }

/** Who asks, and the IANA time zone in which they read. `cookies`: to be set, as the session lasts on. */
type Caller = { person: Person | null; zone: string; bySession: boolean; cookies: readonly string[] }

const stranger: Caller = { person: null, zone: 'UTC', bySession: false, cookies: [] }

/** How often the last use of a token is written down, in milliseconds: people ask "is it still used?", not "at which second?". */
const usesAreNoted = 60_000

/**
 * Who asks: by `Authorization: Bearer baton_…`, or by the session cookie; null for a stranger.
 * A token that is sent must be good, or this refuses: its owner should hear that it failed, rather than that they are nobody.
 */
export async function personBehind({ db, auth, now }: House, headers: Headers): Promise<Caller> {
  const authorization = headers.get('authorization')
  if (authorization !== null) return personOfToken(db, authorization, now)
  const session = await auth.sessionToken(headers)
  const found = session === null ? null : await personOfSession(db, session)
  if (!found) return stranger
  const { person, zone, isStale } = found
  return { person, zone, bySession: true, cookies: isStale ? await auth.prolong(headers) : [] }
}

async function personOfToken(db: Database, authorization: string, now: Date): Promise<Caller> {
  const token = /^Bearer +(baton_[\w-]{1,200})$/i.exec(authorization)?.[1]
  if (!token) throw refuse('people.bad_token', {})
  const found = await db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .select([
      'people.id',
      'people.name',
      'people.role',
      'people.left_at',
      'tokens.id as token_id',
      'tokens.last_used_at',
      'tokens.revoked_at',
      readersZone.as('zone'),
    ])
    .where('tokens.token_hash', '=', hashSecret(token))
    .executeTakeFirst()
  if (!found) throw refuse('people.bad_token', {})
  if (found.revoked_at || found.left_at) throw refuse('people.token_revoked', {})
  if (now.getTime() - (found.last_used_at?.getTime() ?? 0) >= usesAreNoted) await noteUse(db, found.token_id, now)
  const { id, name, role, zone } = found
  return { person: { id, name, role }, zone, bySession: false, cookies: [] }
}

function noteUse(db: Database, tokenId: string, now: Date) {
  return db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', tokenId).execute()
}
