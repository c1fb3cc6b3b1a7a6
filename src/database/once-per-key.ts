import { createHash } from 'node:crypto'
import type { Database } from './database.ts'

/** Whose key it is, which, and when it was used; `db` is the transaction that also does the work. */
type Claim = { db: Database; owner: string; key: string; at: Date }

/** What a key stood for when it was used before: another request, this one with the answer it got, or one so old that its answer is deleted. */
export type Earlier = { was: 'other' } | { was: 'same'; answer: unknown } | { was: 'expired' }

/** The fingerprint of a key whose answer the sweep has deleted. No SHA-256 looks like it. */
export const expiredFingerprint = ''

/**
 * Claims a key inside the caller's transaction; null when it was free. When another connection is at work under the same key,
 * this waits until that one has committed or failed, so a refusal or a crash leaves no key behind.
 */
export async function claimKey({ db, owner, key, at }: Claim, asked: object): Promise<Earlier | null> {
  const fingerprint = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  const claimed = await db
    .insertInto('keys')
    .values({ person_id: owner, key, fingerprint, answer: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return null

  const first = await db.selectFrom('keys').select(['fingerprint', 'answer']).where('person_id', '=', owner).where('key', '=', key).executeTakeFirstOrThrow()
  if (first.fingerprint === expiredFingerprint) return { was: 'expired' }
  return first.fingerprint === fingerprint ? { was: 'same', answer: JSON.parse(first.answer ?? 'null') } : { was: 'other' }
}

/** Keeps the answer beside the key, so that a repetition gets the very same one. It must survive JSON. */
export async function keepAnswer({ db, owner, key }: Claim, answer: object) {
  await db
    .updateTable('keys')
    .set({ answer: JSON.stringify(answer) })
    .where('person_id', '=', owner)
    .where('key', '=', key)
    .execute()
}
