import { z } from 'zod'
import type { Store } from '#src/evidence/store.ts'
import { administeringOnce } from '#src/people/administrators.ts'
import { audited } from '#src/people/audited.ts'
import type { Context } from '#src/people/context.ts'
import { roles } from '#src/people/person.ts'
import { madeUpPassword } from '#src/people/secrets.ts'
import { fillWithDemo } from './fill.ts'
import { emailOf, isNick, team, whoLeft } from './team.ts'

/** The demo that has been added: as whom to sign in, and with which password. */
export const AddedDemo = z.object({
  people: z.array(z.object({ name: z.string(), role: z.enum(roles), email: z.string() })).meta({ description: 'Who can sign in' }),
  escalations: z.int(),
  password: z.string().nullable().meta({ description: 'Everybody’s: shown once; null in the answer to a repetition' }),
})
export type AddedDemo = z.infer<typeof AddedDemo>

/** Everybody but who has left, whose work can be seen all the same. */
const people = Object.keys(team)
  .filter(isNick)
  .filter((nick) => nick !== whoLeft.nick)
  .map((nick) => ({ ...team[nick], email: emailOf(nick) }))

/** Lets an administrator who has just set Baton up look around: the workspace stays theirs, and the demo's people join it. */
export async function addDemo(context: Context, store: Store): Promise<AddedDemo> {
  let password: string | null = null
  // What is kept beside the key must not hold the password.
  const answer = await administeringOnce(context, { demo: true }, async (context) => {
    const made = madeUpPassword()
    const { db, queue, now, actor } = context
    const numbers = await fillWithDemo({ db, queue, store, end: now, password: made, askedBy: actor })
    await audited(context, 'demo-added', { people: people.length, escalations: numbers.size })
    password = made
    return { people, escalations: numbers.size }
  })
  return { ...answer, password }
}
