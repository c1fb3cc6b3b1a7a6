import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import { refuse } from './refusals.ts'
import { hashSecret, newLinkToken } from './secrets.ts'

const day = 24 * 60 * 60 * 1000
/** How long a link is good for, in milliseconds. */
const validFor = 7 * day

/** Makes the one link of a person (null: the set-up link); any earlier one of theirs ends. Answers its token, which nobody can read again. */
export async function makeLink(db: Database, { person, by, now }: { person: string | null; by: string | null; now: Date }) {
  await dropLinks(db, person)
  const token = newLinkToken()
  const times = { created_at: now, expires_at: new Date(now.getTime() + validFor), used_at: null }
  await db
    .insertInto('invitations')
    .values({ id: newId(), person_id: person, token_hash: hashSecret(token), invited_by: by, ...times })
    .execute()
  return token
}

/** Ends the link of a person that nobody has used yet. */
export async function dropLinks(db: Database, person: string | null) {
  await db.deleteFrom('invitations').where('person_id', 'is not distinct from', person).where('used_at', 'is', null).execute()
}

/** Ends the links that somebody made for others and that nobody has used yet: their maker has seen them, and could use them. */
export async function dropLinksMadeBy(db: Database, maker: string) {
  await db.deleteFrom('invitations').where('invited_by', '=', maker).where('used_at', 'is', null).execute()
}

const good = (db: Database, token: string, now: Date) =>
  db.selectFrom('invitations').selectAll('invitations').where('token_hash', '=', hashSecret(token)).where('used_at', 'is', null).where('expires_at', '>', now)

/** A link that is still good, or a refusal that tells a guesser nothing. */
export async function findLink(db: Database, token: string, now: Date) {
  const link = await good(db, token, now).executeTakeFirst()
  if (!link) throw refuse('people.link_over', {})
  return link
}

/** Uses a link up. Of two who come at once, the second waits here for the first and then finds it used. */
export async function spendLink(db: Database, token: string, now: Date) {
  const link = await good(db, token, now).forUpdate().executeTakeFirst()
  if (!link) throw refuse('people.link_over', {})
  await db.updateTable('invitations').set({ used_at: now }).where('id', '=', link.id).execute()
  return link
}
