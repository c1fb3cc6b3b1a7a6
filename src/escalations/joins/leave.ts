import { type Context, inTransaction } from '#src/people/context.ts'
import { shortNumber } from '../escalation.ts'
import { holdEscalation } from '../find.ts'
import { promiseDeliveries } from '../promises.ts'
import { record } from '../record.ts'
import { refuse } from '../refusals.ts'
import { type EscalationView, view } from '../view.ts'

/** Whoever joined does not wait any more. Gone is gone, so it needs no key: a second try is told that nobody waits there. */
export function leaveEscalation(context: Omit<Context, 'key'>, id: string, join: string): Promise<EscalationView> {
  return inTransaction(context, async (context) => {
    const { db, actor } = context
    const escalation = await holdEscalation(context, id)
    const row = await db
      .selectFrom('joins')
      .innerJoin('people', 'people.id', 'joins.person_id')
      .select(['joins.ticket', 'joins.customer', 'joins.person_id', 'people.name'])
      .where('joins.id', '=', join)
      .where('joins.escalation_id', '=', escalation.id)
      .executeTakeFirst()
    if (!row) throw refuse('escalation.not_joined', { number: shortNumber(escalation) })
    if (row.person_id !== actor.id) throw refuse('escalation.not_yours', notYours(row.name))
    await db.deleteFrom('joins').where('id', '=', join).execute()
    const happening = { kind: 'left' as const, facts: { ticket: row.ticket, customer: row.customer } }
    await promiseDeliveries(context, escalation, escalation, await record(context, escalation, happening, actor))
    return view(context, escalation)
  })
}

const notYours = (name: string) => ({ move: 'leave', rule: 'isJoined', because: `Only ${name}, who joined with this ticket, can leave.` })
