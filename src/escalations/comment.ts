import { z } from 'zod'
import type { Wish } from '#src/deliveries/promise.ts'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { atLeast, type Named } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import { holdEscalation } from './find.ts'
import { follow } from './followers.ts'
import { promiseDeliveries } from './promises.ts'
import { record } from './record.ts'
import { refuse } from './refusals.ts'
import { view } from './view.ts'
import { resumeForSystem } from './wait.ts'

/** Markdown; `@` and a person's id mention them. An internal note is for Tier 2 and up. */
export const Comment = z.strictObject({
  text: words('Write something first.'),
  internal: z.boolean('Say true or false: whether this is for Tier 2 only.').default(false),
})

/** Anyone who may read an escalation may comment on it, in every state. It raises no version: nobody's work is stale for it. `from`: the place in which it was said, and stands already. */
export function commentOnEscalation(context: Context, id: string, asked: z.infer<typeof Comment>, from: Pick<Wish, 'place' | 'receipt'> | null = null) {
  return once(context, { comment: id, asked }, async (context) => {
    const escalation = await holdEscalation(context, id)
    if (asked.internal && !atLeast('tier2', context.actor)) throw refuse('escalation.not_yours', notInternal)
    const mentions = await mentioned(context, asked.text)
    if (!asked.internal)
      await follow(
        context,
        escalation.id,
        mentions.map(({ id }) => id),
      )
    const happening = { kind: 'commented' as const, facts: { text: asked.text, mentions }, internal: asked.internal }
    const event = await record(context, escalation, happening, context.actor)
    if (!asked.internal) await promiseDeliveries(context, escalation, escalation, event, from)
    return view(context, answers(context, escalation, asked.internal) ? await resumeForSystem(context, escalation, 'answered') : escalation)
  })
}

/** What the author says to a question is its answer. */
const answers = ({ actor }: Context, { wait, author }: Escalation, internal: boolean) => wait?.on === 'author' && author.id === actor.id && !internal

const notInternal = { move: 'comment', rule: 'isTier2', because: 'Internal notes are for Tier 2 and up: leave “internal” out, and everybody can read it.' }

const mention = /@([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/gi

/** Those whom a comment mentions and who still work here. */
export async function mentioned({ db }: Pick<Context, 'db'>, text: string): Promise<Named[]> {
  const ids = [...new Set([...text.matchAll(mention)].flatMap(([, id]) => id?.toLowerCase() ?? []))].slice(0, 50)
  if (ids.length === 0) return []
  return db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).where('left_at', 'is', null).execute()
}
