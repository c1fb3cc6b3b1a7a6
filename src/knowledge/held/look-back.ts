import type { Closing } from '#src/escalations/closing.ts'
import { type Escalation, shortNumber } from '#src/escalations/escalation.ts'
import { keep } from '#src/escalations/keep.ts'
import { promiseQuestion } from '#src/escalations/promises.ts'
import { record } from '#src/escalations/record.ts'
import type { Context } from '#src/people/context.ts'

/**
 * Looks again at what was closed a week ago, whose row is held: whether another case about the same ticket has come since. Its author is asked
 * whether it held, and of what was carried out whoever closed it. No version is raised: nobody's work is stale for it.
 */
export async function lookBack(context: Pick<Context, 'db' | 'queue' | 'now'>, escalation: Escalation, closing: Closing) {
  const again = await cameAgain(context, escalation, closing)
  const asked = closing.outcome === 'self-served' ? { id: escalation.author.id, name: escalation.author.name } : closing.by
  const lookedBack = { at: context.now.toISOString(), again: again?.number ?? null, asked, held: null }
  const after = { ...escalation, lookAt: null, closing: { ...closing, lookedBack } }
  await keep(context, after)
  const event = await record(context, after, { kind: 'looked-back', facts: { again, asked } }, null)
  await promiseQuestion(context, after, event, asked)
}

/** The first case about the same ticket that was handed on after this one was closed. */
async function cameAgain({ db }: Pick<Context, 'db'>, { id }: Escalation, { at }: Closing) {
  const later = await db
    .selectFrom('escalations as later')
    .innerJoin('escalations as closed', 'closed.ticket_key', 'later.ticket_key')
    .select(['later.id', 'later.number'])
    .where('closed.id', '=', id)
    .where('later.id', '<>', id)
    .where('later.state', '<>', 'draft')
    .where('later.created_at', '>', new Date(at))
    .orderBy('later.number')
    .executeTakeFirst()
  return later ? { id: later.id, number: shortNumber(later) } : null
}
