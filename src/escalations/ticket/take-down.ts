import type { Database } from '#src/database/database.ts'
import { Outage } from '#src/database/outage/outage.ts'
import type { HelpDesk } from '#src/deliveries/helpdesk.ts'
import type { Log } from '#src/foundation/log.ts'
import { Refusal } from '#src/foundation/refusal.ts'
import { type Context, inTransaction } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { OpenQueue, Queue } from '#src/queue/queue.ts'
import { sopVersion } from '#src/sops/versions.ts'
import { readMapping } from '#src/workspace/mapping.ts'
import { type Escalation, shortNumber } from '../escalation.ts'
import { findEscalation, findForSystem } from '../find.ts'
import { readTicket, told } from './ask.ts'
import { contextOf, type Snapshot, type TicketContextView } from './kept.ts'
import { refuse } from './refusals.ts'

type Reader = { db: Database; queue: Queue; desk: HelpDesk; now: Date; log: Log }

/** How long to wait before a help desk that did not answer is asked again, in seconds; after the last it is given up, and people may refresh. */
const pauses = [10, 60, 300, 1_800]

/** Reads the tickets of what was submitted. Without a help desk none of that was promised. */
export async function keepTakingDown({
  queue,
  desk,
  clock,
  ...ground
}: Omit<Reader, 'queue' | 'desk' | 'now'> & { queue: OpenQueue; desk: HelpDesk | null; clock: () => Date }) {
  if (desk === null) return
  await queue.work('read-ticket', ({ escalation, tries }) => takeDown({ ...ground, queue, desk, now: clock() }, escalation, tries))
}

/** Keeps the ticket as it is now, if its submission still waits for that. Done twice, it is as if done once. */
export async function takeDown({ db, queue, desk, now, log }: Reader, id: string, tries = 0): Promise<void> {
  const asked = await db.selectFrom('ticket_contexts').select(['pending', 'asked_at']).where('escalation_id', '=', id).executeTakeFirst()
  if (!asked?.pending) return
  // A later submission, which may name another ticket, is read by a job of its own: what this one read is no answer to it.
  const waiting = db.updateTable('ticket_contexts').where('escalation_id', '=', id).where('pending', '=', true).where('asked_at', '=', asked.asked_at)
  try {
    const kept = JSON.stringify(await snapshotOf(db, desk, await findForSystem(db, id)))
    await waiting.set({ kept, kept_at: now, newest: null, newest_at: null, pending: false, failed: null, failed_at: null }).execute()
  } catch (error) {
    if (error instanceof Outage) throw error // of Baton's own database: the job is tried again
    const pause = error instanceof Refusal && error.parts.kind === 'unavailable' ? pauses[tries] : undefined
    if (!(error instanceof Refusal)) log.error({ escalation: id, err: error }, 'a ticket could not be read')
    const failed = error instanceof Refusal ? error.message : 'Baton met a fault of its own; its log says which.'
    await inTransaction({ db }, async ({ db }) => {
      const { numUpdatedRows } = await waiting.set({ failed, failed_at: now, pending: pause !== undefined }).executeTakeFirst()
      if (pause !== undefined && numUpdatedRows > 0n) await queue.soon(db, 'read-ticket', { escalation: id, tries: tries + 1 }, pause)
    })
  }
}

/** Asks the help desk again, beside what was kept. It is asked before anything is written. */
export async function refreshContext(context: Context, desk: HelpDesk | null, idOrNumber: string): Promise<TicketContextView> {
  const escalation = await findEscalation(context, idOrNumber)
  const newest = JSON.stringify(await snapshotOf(context.db, desk, escalation))
  return once(context, { refresh: escalation.id }, async (context) => {
    const row = { newest, newest_at: context.now }
    await context.db
      .insertInto('ticket_contexts')
      .values({ escalation_id: escalation.id, asked_at: context.now, pending: false, ...row })
      .onConflict((conflict) => conflict.column('escalation_id').doUpdateSet(row))
      .execute()
    return contextOf(context, escalation.id)
  })
}

async function snapshotOf(db: Database, desk: HelpDesk | null, { case: { ticket: written }, sop, ...escalation }: Escalation): Promise<Snapshot> {
  if (written === null) throw refuse('ticket.none', { number: shortNumber(escalation) })
  const read = await readTicket(desk, written)
  const { ticket, ...filled } = told(read, await readMapping({ db }), await sopVersion(db, sop.name, sop.version))
  const { assignee: _, ...kept } = ticket
  return { ticket: kept, ...filled }
}
