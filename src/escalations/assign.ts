import { z } from 'zod'
import type { Problem } from '#src/foundation/refusal.ts'
import { open } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { atLeast, type Named, type Person } from '#src/people/person.ts'
import { type Escalation, holderOf, shortNumber } from './escalation.ts'
import { follow } from './followers.ts'
import { findActive } from './named.ts'
import { refuse } from './refusals.ts'
import { onEscalation, type Seen, take } from './take.ts'
import { formerAuthorsWith, writersOf, wroteIt } from './writers.ts'

/** Whom it is handed to. Whoever takes over without being asked says why. */
export const Assign = z.strictObject({ to: z.uuid('Give the id of a person.'), reason: open(2_000).nullish() })

/**
 * Hands the baton on within its state. A returned case is handed on with its authorship: whoever mends it writes it,
 * submits it, and does not decide on it.
 */
export function assignEscalation(context: Context, seen: Seen, asked: z.infer<typeof Assign>) {
  return onEscalation(context, seen, { move: 'assign', asked }, (context, escalation) =>
    take(context, escalation, 'assign', async () => {
      const to = await target(context, escalation, asked)
      const authorship = escalation.state === 'returned'
      if (authorship) await follow(context, escalation.id, [escalation.author.id])
      const named = { id: to.id, name: to.name }
      const facts = { to: named, from: holderOf(escalation), reason: asked.reason ?? null, author: authorship }
      return { happening: { kind: 'assigned', facts }, change: authorship ? passedOn(escalation, named) : {}, to: named }
    }),
  )
}

/** Whoever wrote it before is not asked to decide on their own words later. */
const passedOn = (escalation: Escalation, to: Named): Partial<Escalation> => ({
  author: to,
  formerAuthors: formerAuthorsWith({ author: to, formerAuthors: [] }, writersOf(escalation)),
})

async function target(context: Context, escalation: Escalation, { to, reason }: z.infer<typeof Assign>): Promise<Person> {
  const person = await findActive(context, to)
  const problem = person
    ? problemWith(escalation, person, context.actor, reason ?? null)
    : { field: 'to', message: 'There is nobody with this id who still works here.' }
  if (problem || !person) throw refuse('escalation.invalid', { number: shortNumber(escalation), count: 1 }, { problems: problem ? [problem] : [] })
  return person
}

function problemWith(escalation: Escalation, to: Person, actor: Person, reason: string | null): Problem | null {
  const holder = holderOf(escalation)
  const mine = holder?.id === actor.id || atLeast('lead', actor)
  if (holder?.id === to.id) return { field: 'to', message: `${to.name} holds it already.` }
  if (escalation.state === 'accepted' && !atLeast('tier2', to)) return { field: 'to', message: `${to.name} is not on Tier 2 and could not decide it.` }
  if (escalation.state === 'accepted' && wroteIt(escalation, to))
    return { field: 'to', message: `${to.name} wrote it, and nobody decides on their own escalation. Name another colleague on Tier 2.` }
  if (!mine && to.id !== actor.id)
    return { field: 'to', message: `Only ${holder?.name ?? 'its holder'} or a lead can hand it to somebody else; you can take it over yourself.` }
  if (!mine && reason === null) return { field: 'reason', message: 'Say why you take it over.' }
  return null
}
