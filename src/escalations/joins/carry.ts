import { sql } from 'kysely'
import { ticketKey } from '#src/cases/ticket.ts'
import { newId } from '#src/foundation/ids.ts'
import type { Reading } from '#src/people/context.ts'
import type { Escalation } from '../escalation.ts'
import { shortKey } from '../known.ts'

/** Whoever waited for one waits for the other, and so does the customer of the one that ends. How many tickets came along. */
export async function carryJoins(context: Pick<Reading, 'db' | 'now'>, from: Escalation, into: Escalation): Promise<number> {
  await joinWithOwnTicket(context, from, keyOf(into))
  const { db } = context
  // Who waits there on the same ticket already does not wait twice.
  await sql`delete from joins where escalation_id = ${from.id} and exists (select from joins there
    where there.escalation_id = ${into.id} and there.person_id = joins.person_id and there.ticket_key = joins.ticket_key)`.execute(db)
  const moved = await db.updateTable('joins').set({ escalation_id: into.id }).where('escalation_id', '=', from.id).executeTakeFirst()
  return Number(moved.numUpdatedRows)
}

const keyOf = ({ case: { ticket } }: Escalation) => (ticket === null ? null : shortKey(ticketKey(ticket)))

async function joinWithOwnTicket({ db, now }: Pick<Reading, 'db' | 'now'>, from: Escalation, there: string | null) {
  const { id, author, case: written } = from
  const { ticket, customer } = written
  const key = keyOf(from)
  if (ticket === null || key === null || key === there) return // two cases of one ticket are one customer
  const row = { id: newId(), escalation_id: id, person_id: author.id, ticket, ticket_key: key, customer: customer.name, evidence: '[]', at: now }
  await db
    .insertInto('joins')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
