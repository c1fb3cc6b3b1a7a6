import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Ticket } from '#src/deliveries/helpdesk.ts'

/** A ticket of which something is to be heard. `changes`: how often it has changed since it was looked at. */
export type Changed = { ticket: Ticket; changes: string }

/** So often is tried what meets a fault; then somebody has to look into the log. */
const mostFaults = 5

/** Something is new on these tickets. They are kept until somebody has looked, so that nothing is missed however much there is, and whoever dies over it. */
export async function keepChanged(db: Database, tickets: readonly Ticket[]) {
  if (tickets.length === 0) return
  const rows = [...new Map(tickets.map(({ id, url }) => [id, { ticket: id, url }])).values()]
  await db
    .insertInto('desk_changed')
    .values(rows)
    .onConflict((conflict) => conflict.column('ticket').doUpdateSet({ changes: sql<string>`desk_changed.changes + 1`, faults: 0 }))
    .execute()
}

/** What is to be heard, the longest waiting first; what has met a fault lets the others go before. */
export async function waitingTickets(db: Database, most: number): Promise<Changed[]> {
  const rows = await db.selectFrom('desk_changed').select(['ticket', 'url', 'changes']).orderBy('faults').orderBy('position').limit(most).execute()
  return rows.map(({ ticket, url, changes }) => ({ ticket: { id: ticket, url }, changes }))
}

/** The same of one ticket; null when nothing of it is to be heard. */
export async function waitingTicket(db: Database, { id }: Ticket): Promise<Changed | null> {
  const row = await db.selectFrom('desk_changed').select(['url', 'changes']).where('ticket', '=', id).executeTakeFirst()
  return row ? { ticket: { id, url: row.url }, changes: row.changes } : null
}

/** It has been heard; unless it has changed again meanwhile. */
export async function settleChanged(db: Database, { ticket, changes }: Changed) {
  await db.deleteFrom('desk_changed').where('ticket', '=', ticket.id).where('changes', '=', changes).execute()
}

/** It could not be heard, by a fault of ours; whether it is given up. */
export async function countFault(db: Database, { ticket }: Changed): Promise<boolean> {
  const row = await db
    .updateTable('desk_changed')
    .set({ faults: sql<number>`faults + 1` })
    .where('ticket', '=', ticket.id)
    .returning('faults')
    .executeTakeFirst()
  if (!row || row.faults < mostFaults) return false
  await db.deleteFrom('desk_changed').where('ticket', '=', ticket.id).execute()
  return true
}

/** Those whose writers were not known when they were heard, and are by now. */
export async function keepNewlyKnown(db: Database) {
  const rows = await db
    .selectFrom('heard_notes')
    .innerJoin('people', 'people.email', 'heard_notes.writer')
    .select(['ticket', 'url'])
    .distinct()
    .where('escalation_id', 'is', null)
    .where('left_at', 'is', null)
    .limit(100)
    .execute()
  await keepChanged(
    db,
    rows.map(({ ticket, url }) => ({ id: ticket, url })),
  )
}
