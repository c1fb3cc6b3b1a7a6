import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { lockAccessForChange } from './acting.ts'
import { add, type NewPerson } from './add.ts'
import { administeringOnce } from './administrators.ts'
import { audited } from './audited.ts'
import type { Context } from './context.ts'
import { endAccess, StillActive, stillActive } from './end-access.ts'
import { findPerson, named, PersonView } from './find.ts'
import { makeLink } from './links.ts'
import { refuse } from './refusals.ts'

export const Invited = z.object({
  person: PersonView,
  token: z.string().nullable().meta({ description: 'For /api/invitations/{token}: shown once, good for 7 days; null in the answer to a repetition' }),
})
export type Invited = z.infer<typeof Invited>

/** What a new link ended, and what goes on: the person's sessions are over from the moment the link is made. */
export const InvitedAgain = Invited.extend({ endedSessions: z.int().nonnegative(), stillActive: StillActive })
export type InvitedAgain = z.infer<typeof InvitedAgain>

/** Adds somebody, with a link by which they choose their password. The caller passes it on: Baton sends no mail. */
export function invite(context: Context, asked: NewPerson): Promise<Invited> {
  return withToken(context, { invite: asked }, (context) => add(context, asked))
}

/**
 * A new link for a person who has lost theirs, their password or their laptop. Ends an earlier link and all their sessions; `session` is
 * the one that asks, which stays where administrators do this for themselves.
 */
export function inviteAgain(context: Context, id: string, session: string | null = null): Promise<InvitedAgain> {
  const again = async (context: Context) => {
    const { db, now, actor } = context
    const person = await findPerson(context, id)
    if (person.leftAt) throw refuse('people.has_left', { name: person.name })
    await audited(context, 'link-made', { person: named(person) })
    const endedSessions = await endAccess(db, person.id, { session })
    const token = await makeLink(db, { person: person.id, by: actor.id, now })
    return { person, token, endedSessions, stillActive: await stillActive({ db, now }, person.id) }
  }
  // Locked first: what the person has begun is committed before their sessions end.
  return withToken(context, { inviteAgain: id }, again, (db) => lockAccessForChange(db, id))
}

// The answer is kept beside the key, as it was given. The token is not in it: only its hash ever reaches the database.
async function withToken<Made extends { token: string }>(
  context: Context,
  asked: object,
  work: (context: Context) => Promise<Made>,
  first?: (db: Database) => Promise<void>,
) {
  let token: string | null = null
  const answer = await administeringOnce(
    context,
    asked,
    async (context): Promise<Omit<Made, 'token'>> => {
      const { token: made, ...rest } = await work(context)
      token = made
      return rest
    },
    first,
  )
  return { ...answer, token }
}
