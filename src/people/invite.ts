import { z } from 'zod'
import { add, type NewPerson } from './add.ts'
import { administeringOnce } from './administrators.ts'
import { audited } from './audited.ts'
import type { Context } from './context.ts'
import { findPerson, named, PersonView } from './find.ts'
import { makeLink } from './links.ts'
import { refuse } from './refusals.ts'

export const Invited = z.object({
  person: PersonView,
  token: z.string().nullable().meta({ description: 'For /api/invitations/{token}: shown once, good for 7 days; null in the answer to a repetition' }),
})
export type Invited = z.infer<typeof Invited>

/** Adds somebody, with a link by which they choose their password. The caller passes it on: Baton sends no mail. */
export function invite(context: Context, asked: NewPerson): Promise<Invited> {
  return withToken(context, { invite: asked }, (context) => add(context, asked))
}

/** A new link for somebody whose own is over, or who has lost their password; an earlier one ends. */
export function inviteAgain(context: Context, id: string): Promise<Invited> {
  return withToken(context, { inviteAgain: id }, async (context) => {
    const person = await findPerson(context, id)
    if (person.leftAt) throw refuse('people.has_left', { name: person.name })
    await audited(context, 'link-made', { person: named(person) })
    return { person, token: await makeLink(context.db, { person: id, by: context.actor.id, now: context.now }) }
  })
}

// The answer is kept beside the key, as it was given. The token is not in it: only its hash ever reaches the database.
async function withToken(context: Context, asked: object, work: (context: Context) => Promise<{ person: PersonView; token: string }>): Promise<Invited> {
  let token: string | null = null
  const answer = await administeringOnce(context, asked, async (context) => {
    const made = await work(context)
    token = made.token
    return { person: made.person }
  })
  return { ...answer, token }
}
