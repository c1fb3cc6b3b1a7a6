import type { Database } from '#src/database/database.ts'
import { migrationsOf } from '#src/database/migrate.ts'
import { absent, look, type Seen, well } from './look.ts'

/** Tokens that work, and those of which nobody recorded who made them: they may have been made by another token. */
export const tokens = (db: Database): Promise<Seen> => look('Tokens', () => found(db))

async function found(db: Database) {
  if ((await migrationsOf(db)).missing.length > 0) return absent('known once every migration is applied')
  const active = db
    .selectFrom('tokens')
    .innerJoin('people', 'people.id', 'tokens.person_id')
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
  const rows = await active.select(['people.email', 'made_by']).orderBy('people.email').execute()
  const unknown = [...new Set(rows.filter(({ made_by }) => made_by === null).map(({ email }) => email))]
  const says = `${rows.length} active`
  if (unknown.length === 0) return well(says)
  return absent(
    `${says}. Without a recorded maker, from an earlier version: ${unknown.join(', ')}. “npx baton tokens list --email …” shows them; revoke those you do not know.`,
  )
}
