import type { Database } from '#src/database/database.ts'
import type { Access } from './access.ts'
import type { Person } from './person.ts'
import { refuse } from './refusals.ts'
import { hashSecret } from './secrets.ts'
import { readersZone } from './zone.ts'

type Caller = { person: Person; zone: string; access: Access }

/** How often the last use of a token is recorded, in milliseconds: people ask "is it still used?", not "at which second?". */
const recordUseAfter = 60_000

/**
 * Who sends this `Authorization` header. The person and their role are read again with every request, so a token never has more rights
 * than its person has now. Refuses a token that is unknown, revoked or expired, each in its own words.
 */
export async function personOfToken(db: Database, authorization: string, now: Date): Promise<Caller> {
  const token = /^Bearer +(baton_[\w-]{1,200})$/i.exec(authorization)?.[1]
  const found = token ? await findToken(db, token) : undefined
  if (!found) throw refuse('people.bad_token', {})
  const { id, name, role, zone, token_id, scope, expires_at, last_used_at } = found
  if (found.revoked_at || found.left_at) throw refuse('people.token_revoked', {})
  if (expires_at <= now) throw refuse('people.token_expired', { expiredAt: expires_at.toISOString() })
  if (now.getTime() - (last_used_at?.getTime() ?? 0) >= recordUseAfter) await recordUse(db, token_id, now)
  return { person: { id, name, role }, zone, access: { by: 'token', id: token_id, scope } }
}

function findToken(db: Database, token: string) {
  return db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .select(['people.id', 'people.name', 'people.role', 'people.left_at', readersZone.as('zone')])
    .select(['tokens.id as token_id', 'tokens.scope', 'tokens.expires_at', 'tokens.last_used_at', 'tokens.revoked_at'])
    .where('tokens.token_hash', '=', hashSecret(token))
    .executeTakeFirst()
}

function recordUse(db: Database, tokenId: string, now: Date) {
  return db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', tokenId).execute()
}
