import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { Case } from '#src/cases/case.ts'
import { ticketKey } from '#src/cases/ticket.ts'
import type { Database } from '#src/database/database.ts'
import type { HeardNotesTable } from '#src/database/tables/heard.ts'
import type { Ticket, TicketContext, WrittenNote } from '#src/deliveries/helpdesk.ts'
import { takeCaseIn } from '#src/escalations/intake.ts'
import { promiseEditedNote } from '#src/escalations/promises.ts'
import { fill } from '#src/escalations/ticket/fill.ts'
import { newId } from '#src/foundation/ids.ts'
import { personVouchedFor } from '#src/people/outside.ts'
import type { Person } from '#src/people/person.ts'
import { zoneOf } from '#src/people/zone.ts'
import { readMacroInTime } from '#src/sops/macro/in-time.ts'
import type { Sop } from '#src/sops/sop.ts'
import { readMapping } from '#src/workspace/mapping.ts'
import type { Ears } from './ears.ts'
import { teammate } from './teammate.ts'

type Listener = Pick<Ears, 'db' | 'queue' | 'clock'>
export type KnownNote = Pick<Selectable<HeardNotesTable>, 'note' | 'digest' | 'escalation_id'>

/** A note that is the macro: where it stands, what the desk knows of that (null: it cannot be read), what it says, and the SOP whose macro it is. */
export type Found = { ticket: Ticket; context: TicketContext | null; note: WrittenNote; sop: Sop }

/** What a note says, whatever white space its help desk puts around it. */
export const digestOf = ({ text }: WrittenNote) => createHash('sha256').update(text.replaceAll(/\s+/g, ' ').trim()).digest('hex')

/**
 * Makes an escalation of a note, once: not of one that was made into one already, nor of its twin on the same ticket while that one is open.
 * A note whose writer nobody here knows is kept until somebody does.
 */
export function takeNote({ db, ...listener }: Listener, found: Found): Promise<void> {
  const { ticket, note } = found
  return db.transaction().execute(async (db) => {
    // Two who hear the same ticket at once, by its poll and by its webhook, take turns.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket ${ticket.id}`}, 0))`.execute(db)
    const known = await knownNotes(db, ticket)
    const before = known.find((one) => one.note === note.id)
    if (before?.escalation_id) return before.digest === digestOf(note) ? undefined : edited({ db, ...listener }, found, before.escalation_id)
    const twin = known.find((one) => one.note !== note.id && one.digest === digestOf(note) && one.open)
    if (twin) return remember(db, found, { escalation_id: twin.escalation_id })
    const vouched = await personVouchedFor({ db }, teammate(note.by?.email ?? null, note.by !== null))
    const writer = 'person' in vouched ? vouched.person : null
    if (writer) return remember(db, found, { escalation_id: await escalate({ db, ...listener }, found, writer) })
    if (!before) await keepForLater(db, found)
  })
}

/** Which notes of a ticket are the macro, as far as they were heard; `open`: its escalation is not closed. */
export async function knownNotes(db: Database, { id }: Ticket): Promise<(KnownNote & { open: boolean })[]> {
  const rows = await db
    .selectFrom('heard_notes')
    .leftJoin('escalations', 'escalations.id', 'heard_notes.escalation_id')
    .select(['note', 'digest', 'escalation_id', 'state'])
    .where('ticket', '=', id)
    .execute()
  return rows.map(({ state, ...row }) => ({ ...row, open: state !== null && state !== 'closed' }))
}

async function escalate({ db, queue, clock }: Listener, found: Found, writer: Person): Promise<string> {
  const { ticket, note, sop } = found
  const context = { db, queue, actor: writer, now: clock(), zone: await zoneOf(db, writer.id), key: `note ${ticket.id} ${note.id}` }
  const read = await withCustomer(db, await readMacroInTime(note.text, sop), found)
  const brought = { case: onTicket(read, ticket), door: 'intercom' as const, author: writer, sop: sop.name }
  return (await takeCaseIn(context, brought)).id
}

/** What the note leaves open of the customer, the workspace’s mapping fills in from the ticket, as it does in the form. */
async function withCustomer(db: Database, read: Case, { context, sop }: Found): Promise<Case> {
  if (context === null) return read
  const { customer } = fill(context, await readMapping({ db }), sop.vocabularies)
  const said = Object.entries(read.customer).filter(([, value]) => value !== null)
  return { ...read, customer: { ...customer, ...Object.fromEntries(said) } }
}

/** The ticket is the one on which the note stands; another that it names is kept with what has no place. */
function onTicket(read: Case, { id, url }: Ticket): Case {
  const ticket = url ?? id
  const other = read.ticket !== null && ticketKey(read.ticket) !== ticketKey(ticket) && ticketKey(read.ticket) !== ticketKey(id)
  return { ...read, ticket, unplaced: other ? [`Ticket: ${read.ticket}`, ...read.unplaced] : read.unplaced }
}

async function edited({ db, queue, clock }: Listener, found: Found, escalation: string) {
  await remember(db, found, {})
  const { state } = await db.selectFrom('escalations').select('state').where('id', '=', escalation).executeTakeFirstOrThrow()
  if (state !== 'closed') await promiseEditedNote({ db, queue, now: clock() }, escalation)
}

/** Its writer is told once on a ticket how to be known. */
async function keepForLater(db: Database, found: Found) {
  const writer = found.note.by?.email?.trim().toLowerCase() ?? null
  const told = db.selectFrom('heard_notes').select('note').where('ticket', '=', found.ticket.id).where('answer', 'is not', null)
  const again = await told.where('writer', 'is not distinct from', writer).executeTakeFirst()
  await remember(db, found, { writer, ...(again ? {} : { answer: newId() }) })
}

async function remember(db: Database, { ticket, note }: Found, what: Partial<HeardNotesTable>) {
  const row = { digest: digestOf(note), ...what }
  await db
    .insertInto('heard_notes')
    .values({ ticket: ticket.id, url: ticket.url, note: note.id, escalation_id: null, writer: null, answer: null, answered_at: null, ...row })
    .onConflict((conflict) => conflict.columns(['ticket', 'note']).doUpdateSet(row))
    .execute()
}
