import { type RawBuilder, sql } from 'kysely'
import { expiredFingerprint } from '#src/database/once-per-key.ts'

const hour = 60 * 60_000
const day = 24 * hour

/**
 * What is removed, and when. `ended`: rows that ended before this time go. `by`: whose clock wrote them; better-auth goes by the machine's.
 * `set`: what is emptied, where the row itself stays.
 */
export type Retention = {
  what: string
  table: string
  keptFor: number
  by: 'baton' | 'machine'
  ended(before: Date): RawBuilder<unknown>
  set?: RawBuilder<unknown>
}

/** A key that an entry point of Baton derives has a blank, which no key of an API caller can have; what it stands for is known without it. */
const derived = sql`key like '% %'`

/** Everything of people and sign-in that ends. Periods are in milliseconds after the end. */
export const retentions: readonly Retention[] = [
  {
    what: 'answers beside idempotency keys',
    table: 'keys',
    keptFor: 7 * day,
    by: 'baton',
    ended: (before) => sql`at < ${before} and fingerprint <> ${sql.lit(expiredFingerprint)} and not ${derived}`,
    set: sql`fingerprint = ${expiredFingerprint}, answer = null`,
  },
  { what: 'derived idempotency keys', table: 'keys', keptFor: 7 * day, by: 'baton', ended: (before) => sql`at < ${before} and ${derived}` },
  // Without its answer, so that a request repeated late is refused instead of done twice.
  { what: 'idempotency keys', table: 'keys', keptFor: 90 * day, by: 'baton', ended: (before) => sql`at < ${before}` },
  { what: 'sessions', table: 'sessions', keptFor: day, by: 'machine', ended: (before) => sql`expires_at < ${before}` },
  { what: 'links', table: 'invitations', keptFor: 30 * day, by: 'baton', ended: (before) => sql`coalesce(used_at, expires_at) < ${before}` },
  { what: 'tokens', table: 'tokens', keptFor: 180 * day, by: 'baton', ended: (before) => sql`least(revoked_at, expires_at) < ${before}` },
  { what: 'verifications', table: 'verifications', keptFor: day, by: 'machine', ended: (before) => sql`expires_at < ${before}` },
  { what: 'counts of tries', table: 'tries', keptFor: day, by: 'machine', ended: (before) => sql`until < ${before}` },
]
