import type { Reading } from '#src/people/context.ts'
import type { Escalation } from '../escalation.ts'

/** Which of these the reader waits for on a customer's behalf, by their ids. */
export async function joinedBy({ db, actor }: Pick<Reading, 'db' | 'actor'>, escalations: readonly Pick<Escalation, 'id'>[]): Promise<Set<string>> {
  const ids = escalations.map(({ id }) => id)
  const rows = await db.selectFrom('joins').select('escalation_id').distinct().where('person_id', '=', actor.id).where('escalation_id', 'in', ids).execute()
  return new Set(rows.map(({ escalation_id }) => escalation_id))
}

/** How many more customers wait for each of these, by its id: a ticket counts once, and that of the escalation itself not again. */
export async function waitingOf({ db }: Pick<Reading, 'db'>, escalations: readonly Pick<Escalation, 'id'>[]): Promise<Map<string, number>> {
  const ids = escalations.map(({ id }) => id)
  const rows = await db
    .selectFrom('joins')
    .innerJoin('escalations', 'escalations.id', 'joins.escalation_id')
    .select(({ fn }) => ['joins.escalation_id', fn.count<string>('joins.ticket_key').distinct().as('tickets')])
    .where('joins.escalation_id', 'in', ids)
    .whereRef('joins.ticket_key', 'is distinct from', 'escalations.ticket_key')
    .groupBy('joins.escalation_id')
    .execute()
  return new Map(rows.map(({ escalation_id, tickets }) => [escalation_id, Number(tickets)]))
}
