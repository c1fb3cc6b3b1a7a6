import type { Database } from '#src/database/database.ts'
import type { Access } from './access.ts'
import type { Auth } from './auth.ts'
import type { Person } from './person.ts'
import { personOfSession } from './session.ts'
import { personOfToken } from './token-access.ts'

type House = { db: Database; auth: Pick<Auth, 'sessionToken' | 'prolong'>; now: Date }

/** Who asks, and the IANA time zone in which they read. `cookies`: to be set, as the session lasts on. */
type Caller = { person: Person | null; zone: string; access: Access | null; bySession: boolean; cookies: readonly string[] }

const stranger: Caller = { person: null, zone: 'UTC', access: null, bySession: false, cookies: [] }

/**
 * Who asks: by `Authorization: Bearer baton_…`, or by the session cookie; null for a stranger.
 * A token that is sent must be good, or this refuses: its owner should hear that it failed, rather than that they are nobody.
 */
export async function personBehind({ db, auth, now }: House, headers: Headers): Promise<Caller> {
  const authorization = headers.get('authorization')
  if (authorization !== null) return { ...(await personOfToken(db, authorization, now)), bySession: false, cookies: [] }
  const session = await auth.sessionToken(headers)
  const found = session === null ? null : await personOfSession(db, session)
  if (session === null || !found) return stranger
  const { person, zone, isStale } = found
  return { person, zone, access: { by: 'session', session }, bySession: true, cookies: isStale ? await auth.prolong(headers) : [] }
}
