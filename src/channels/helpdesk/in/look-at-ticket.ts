import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Done, Ticket } from '#src/deliveries/helpdesk.ts'
import { leftOn } from '#src/escalations/drift/expected.ts'
import { noticeDrift } from '#src/escalations/drift/notice.ts'
import type { Ears } from './ears.ts'

/** Looks whether a ticket stands as Baton left it, where open escalations are about it. */
export async function lookAtTicket(ears: Ears, ticket: Ticket): Promise<Done> {
  const { db, desk, clock } = ears
  const open = await openOn(db, ticket)
  if (open.length === 0) return { result: 'done' }
  const before = await leftOn(db, ticket.id)
  const read = await desk.read(ticket)
  await looked(db, open, clock()) // or one that cannot be read would be the next to be looked at for ever
  if (read.result !== 'done') return read
  for (const id of open) await noticeDrift({ ...ears, now: clock() }, id, before, { ...read.context, id: ticket.id })
  return { result: 'done' }
}

/** The open escalations that were told on a ticket. */
async function openOn(db: Database, { id }: Ticket): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .innerJoin('escalations', 'escalations.id', 'deliveries.escalation_id')
    .select('escalations.id')
    .distinct()
    .where('place', '=', 'helpdesk')
    .where('receipt', 'is not', null)
    .where(sql<boolean>`receipt ->> 'ticket' = ${id}`)
    .where('escalations.state', 'not in', ['draft', 'closed'])
    .execute()
  return rows.map((row) => row.id)
}

async function looked(db: Database, escalations: readonly string[], at: Date) {
  await db
    .insertInto('desk_looked')
    .values(escalations.map((escalation_id) => ({ escalation_id, at })))
    .onConflict((conflict) => conflict.column('escalation_id').doUpdateSet({ at }))
    .execute()
}

/** How often a ticket is looked at of which nobody says that it has changed, in minutes. */
const lookEvery = 15

/** Tickets of open escalations that were not looked at for long, the longest first. */
export async function ticketsToLookAt({ db, clock }: Ears, most: number): Promise<Ticket[]> {
  const latest = new Date(clock().getTime() - lookEvery * 60_000)
  const { rows } = await sql<{ ticket: string; url: string | null }>`
    select told.receipt ->> 'ticket' as ticket, told.receipt ->> 'url' as url
    from escalations
    left join desk_looked on desk_looked.escalation_id = escalations.id
    cross join lateral (
      select receipt from deliveries
      where deliveries.escalation_id = escalations.id and place = 'helpdesk' and receipt ->> 'ticket' is not null
      order by position desc limit 1
    ) told
    where escalations.state in ('submitted', 'accepted', 'returned', 'decided') and (desk_looked.at is null or desk_looked.at < ${latest})
    order by desk_looked.at nulls first limit ${most}`.execute(db)
  return rows.map(({ ticket, url }) => ({ id: ticket, url }))
}
