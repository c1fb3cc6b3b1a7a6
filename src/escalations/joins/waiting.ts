import { sql } from 'kysely'
import type { Reading } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import type { Escalation } from '../escalation.ts'

/** `tickets`: how many more customers wait; a ticket counts once, and that of the escalation itself not again. `joined`: whether the reader waits on behalf of one. */
type Waiting = { tickets: number; joined: boolean }

/** Who waits for each of these besides, by its id; nothing where nobody joined. Without a `reader`, nobody is asked about. */
export async function waitingOf({ db }: Pick<Reading, 'db'>, escalations: readonly Pick<Escalation, 'id'>[], reader: Pick<Named, 'id'> | null) {
  const ids = escalations.map(({ id }) => id)
  const rows = await db
    .selectFrom('joins')
    .innerJoin('escalations', 'escalations.id', 'joins.escalation_id')
    .select(['joins.escalation_id', sql<boolean>`coalesce(bool_or(joins.person_id = ${reader?.id ?? null}), false)`.as('joined')])
    .select(({ fn }) =>
      fn.count<string>('joins.ticket_key').distinct().filterWhereRef('joins.ticket_key', 'is distinct from', 'escalations.ticket_key').as('tickets'),
    )
    .where('joins.escalation_id', 'in', ids)
    .groupBy('joins.escalation_id')
    .execute()
  return new Map(rows.map(({ escalation_id, tickets, joined }): [string, Waiting] => [escalation_id, { tickets: Number(tickets), joined }]))
}
