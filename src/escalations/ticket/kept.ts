import { sql } from 'kysely'
import { z } from 'zod'
import type { TicketContextsTable } from '#src/database/tables/ticket-contexts.ts'
import type { Context, Reading } from '#src/people/context.ts'
import { ticketAfter } from '#src/sops/handoff.ts'
import { sopVersion } from '#src/sops/versions.ts'
import type { Escalation } from '../escalation.ts'
import { findEscalation } from '../find.ts'
import { FilledView } from './ask.ts'

/** What is kept of a ticket: no word of what the customer wrote, nobody's address, and of the customer what the mapping named. */
const Snapshot = FilledView.extend({ ticket: FilledView.shape.ticket.omit({ assignee: true }) })
export type Snapshot = z.infer<typeof Snapshot>

const Value = z.union([z.string(), z.array(z.string()), z.null()])

export const TicketContextView = z
  .object({
    pending: z.boolean().meta({ description: 'It is still being read for the last submission' }),
    kept: Snapshot.extend({ at: z.iso.datetime() }).nullable().meta({ description: 'As it was at the last submission' }),
    newest: Snapshot.extend({ at: z.iso.datetime() }).nullable().meta({ description: 'As it was when somebody last asked again' }),
    changed: z
      .array(z.object({ field: z.string().meta({ example: 'customer.plan' }), was: Value, is: Value }))
      .meta({ description: 'What differs between the two; what Baton did to the ticket itself is no difference' }),
    failed: z.object({ because: z.string(), at: z.iso.datetime() }).nullable().meta({ description: 'Why it could not be read for the last submission' }),
  })
  .meta({ id: 'TicketContext' })
export type TicketContextView = z.infer<typeof TicketContextView>

/** Has the ticket read right after this submission, where there is a help desk: nothing outside is asked inside a move. */
export async function promiseReading({ db, queue, now }: Context, { id, case: { ticket } }: Escalation) {
  if (ticket === null) return
  const asked = await db
    .insertInto('ticket_contexts')
    .columns(['escalation_id', 'asked_at', 'pending'])
    .expression((from) =>
      from
        .selectFrom('connections')
        .select([sql<string>`${id}::uuid`.as('escalation_id'), sql<Date>`${now}::timestamptz`.as('asked_at'), sql<boolean>`true`.as('pending')])
        .where('place', '=', 'helpdesk'),
    )
    .onConflict((conflict) => conflict.column('escalation_id').doUpdateSet({ asked_at: now, pending: true, failed: null, failed_at: null }))
    .executeTakeFirst()
  if (asked.numInsertedOrUpdatedRows === 1n) await queue.soon(db, 'read-ticket', { escalation: id, tries: 0 })
}

/** What the help desk said of an escalation's ticket, then and now. Of a ticket that was never read everything is null. */
export async function contextOf(context: Reading, idOrNumber: string): Promise<TicketContextView> {
  const escalation = await findEscalation(context, idOrNumber)
  const row = await context.db.selectFrom('ticket_contexts').selectAll().where('escalation_id', '=', escalation.id).executeTakeFirst()
  if (!row) return { pending: false, kept: null, newest: null, changed: [], failed: null }
  const [kept, newest] = [dated(row.kept, row.kept_at), dated(row.newest, row.newest_at)]
  return { pending: row.pending, kept, newest, changed: kept && newest ? await changes(context, escalation, kept, newest) : [], failed: failureOf(row) }
}

// `takeDown` and `refreshContext` are the only writers.
const dated = (snapshot: object | null, at: Date | null) => (snapshot && at ? { ...(snapshot as Snapshot), at: at.toISOString() } : null)

const failureOf = ({ failed, failed_at }: Pick<TicketContextsTable, 'failed' | 'failed_at'>) =>
  failed !== null && failed_at ? { because: failed, at: failed_at.toISOString() } : null

/** Field by field. The tag and the team that the SOP gives the ticket in this state came from Baton, and are no news. */
async function changes({ db }: Reading, { state, sop }: Escalation, kept: Snapshot, newest: Snapshot): Promise<TicketContextView['changed']> {
  const policy = await sopVersion(db, sop.name, sop.version)
  const { team } = ticketAfter(state, policy)
  const [was, is] = [kept, newest].map((one) => valuesOf(one, policy.handoff.tag))
  return Object.keys({ ...was, ...is })
    .map((field) => ({ field, was: was?.[field] ?? null, is: is?.[field] ?? null }))
    .filter(({ was, is }) => JSON.stringify(was) !== JSON.stringify(is))
    .filter(({ field, is }) => field !== 'ticket.team' || team === null || is !== (team.kind === 'team' ? team.name : null))
}

const valuesOf = ({ ticket: { subject, state, tags, team }, customer }: Snapshot, ours: string): Record<string, z.infer<typeof Value>> => ({
  ...{ 'ticket.subject': subject, 'ticket.state': state, 'ticket.tags': tags.filter((tag) => tag !== ours).sort(), 'ticket.team': team },
  ...Object.fromEntries(Object.entries(customer).map(([field, value]) => [`customer.${field}`, value])),
})
