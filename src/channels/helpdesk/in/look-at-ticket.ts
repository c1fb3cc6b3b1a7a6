import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Done, HelpDesk, Standing, Ticket } from '#src/deliveries/helpdesk.ts'
import { leftOn } from '#src/escalations/drift/expected.ts'
import { noticeDrift } from '#src/escalations/drift/notice.ts'
import type { Ears } from './ears.ts'

type Seen = Awaited<ReturnType<HelpDesk['look']>>

/** A ticket as it stands; `hold`: holds it against how Baton had left it before it was read, for each open escalation that was told on it. */
export type Looked = { open: boolean; read(): Promise<Seen>; hold(standing: Standing): Promise<void> }

/** Looks whether a ticket stands as Baton left it, where open escalations are about it. */
export async function lookAtTicket(ears: Ears, ticket: Ticket): Promise<Done> {
  const looking = await lookingAt(ears, ticket)
  if (!looking.open) return { result: 'done' }
  const seen = await looking.read()
  if (seen.result !== 'done') return seen
  await looking.hold(seen.standing)
  return { result: 'done' }
}

/** What Baton has brought about is read before the ticket is: what is promised or kept later says nothing about what was read. */
export async function lookingAt(ears: Ears, ticket: Ticket): Promise<Looked> {
  const { db, desk, clock } = ears
  const open = await openOn(db, ticket)
  const before = await leftOn(db, ticket.id)
  return {
    open: open.length > 0,
    async read() {
      const seen = await desk.look(ticket)
      await looked(db, open, clock()) // or one that cannot be read would be the next to be looked at for ever
      return seen
    },
    async hold(standing) {
      for (const id of open) await noticeDrift({ ...ears, now: clock() }, id, before, { ...standing, id: ticket.id })
    },
  }
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
  if (escalations.length === 0) return
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
