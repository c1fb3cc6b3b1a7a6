import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { dropLinks, dropLinksMadeBy } from './links.ts'
import { activeTokens, TokenView } from './tokens.ts'

/** What still lets a person in after their other sessions and links have ended: each is theirs, or an administrator's, to end as well. */
export const StillActive = z.object({
  tokens: z.array(TokenView.pick({ id: true, name: true, madeBy: true, lastUsedAt: true })).meta({ description: 'End them by DELETE /api/tokens' }),
  slack: z.boolean().meta({ description: 'A Slack account acts as this person' }),
})
export type StillActive = z.infer<typeof StillActive>

/** `session`: the one session to keep, by its secret; null ends them all. */
type Kept = { session: string | null }

/**
 * The one way to end a person's access, for every new proof of who they are: a changed password, an accepted link, a new link for a lost
 * laptop, the set-up, leaving. Ends every other session and every link that is not used yet: those to them, and those that they made for others,
 * which whoever had their session has seen. Answers how many sessions that were.
 */
export async function endAccess(db: Database, person: string, { session }: Kept = { session: null }): Promise<number> {
  const sessions = db.deleteFrom('sessions').where('person_id', '=', person)
  const ended = await (session === null ? sessions : sessions.where('token', '!=', session)).executeTakeFirst()
  await dropLinks(db, person)
  await dropLinksMadeBy(db, person)
  return Number(ended.numDeletedRows)
}

export async function stillActive({ db, now }: { db: Database; now: Date }, person: string): Promise<StillActive> {
  const linked = await db.selectFrom('slack_people').select('person_id').where('person_id', '=', person).executeTakeFirst()
  const tokens = (await activeTokens({ db, now }, person)).map(({ id, name, madeBy, lastUsedAt }) => ({ id, name, madeBy, lastUsedAt }))
  return { tokens, slack: linked !== undefined }
}
