import type { Database } from '#src/database/database.ts'
import type { Channel, Delivery, Outcome, Receipt } from '#src/deliveries/channel.ts'
import type { Done, HelpDesk, Ticket } from '#src/deliveries/helpdesk.ts'
import { noteOn } from './note.ts'

type Ground = { db: Database; desk: HelpDesk; baseUrl: string }

/**
 * The ticket of an escalation, in whichever help desk: its tag, its team, and notes for colleagues.
 * Tag and team are read before they are written, so that what is so already is left alone, and doing it twice does no harm.
 */
export function helpdesk(ground: Ground): Channel {
  return {
    place: 'helpdesk',
    deliver: (delivery) => onTicket(ground, delivery, (ticket) => bringAbout(ground, delivery, ticket)),
    lookUp: (delivery) => onTicket(ground, delivery, (ticket) => isSo(ground, delivery, ticket)),
  }
}

/** Finds the ticket that the case names, and does something with it. */
async function onTicket<T>(
  { db, desk }: Ground,
  { escalation }: Delivery,
  work: (ticket: Ticket) => Promise<T>,
): Promise<T | Exclude<Outcome, { result: 'sent' }>> {
  const row = await db.selectFrom('escalations').select('case').where('id', '=', escalation).executeTakeFirstOrThrow()
  const { ticket: written } = row.case as { ticket: string | null } // `keep` is the only writer
  if (written === null) return { result: 'refused', reason: 'The case names no ticket. Add it to the case, or do it by hand.' }
  const found = await desk.find(written)
  return found.result === 'done' ? work(found.ticket) : found
}

async function bringAbout(ground: Ground, delivery: Delivery, ticket: Ticket): Promise<Outcome> {
  const there = await isSo(ground, delivery, ticket)
  if (there.result !== 'absent') return there
  return outcomeOf(await write(ground, delivery, ticket), ticket)
}

async function write({ db, desk, baseUrl }: Ground, delivery: Delivery, ticket: Ticket): Promise<Done> {
  const { id, what, facts } = delivery
  switch (what) {
    case 'tag':
      return desk.tag(ticket, String(facts.tag))
    case 'untag':
      return desk.untag(ticket, String(facts.tag))
    case 'team':
      return desk.assign(ticket, await assigneeOf(db, facts))
    case 'note':
      return desk.note(ticket, { mark: id, text: await noteOn(db, delivery, baseUrl) })
    default:
      throw new Error(`nothing of a ticket is called ${what}`)
  }
}

/** Whether the ticket is as it is to be. */
async function isSo({ db, desk }: Ground, { id, what, facts }: Delivery, ticket: Ticket): Promise<Outcome | { result: 'absent' }> {
  if (what === 'note') {
    const found = await desk.notes(ticket)
    if (found.result !== 'done') return found
    return found.notes.some(({ mark }) => mark === id) ? outcomeOf(found, ticket) : absent
  }
  const read = await desk.read(ticket)
  if (read.result !== 'done') return read
  const { tags, team, assignee } = read.context
  const to = what === 'team' ? await assigneeOf(db, facts) : null
  const so = to === null ? tags !== null && tags.includes(String(facts.tag)) === (what === 'tag') : 'team' in to ? team === to.team : assignee === to.agent
  return so ? outcomeOf(read, ticket) : absent
}

const absent = { result: 'absent' } as const

/** A promise names a team, or the person to whom the ticket goes back. */
async function assigneeOf(db: Database, { team, person }: Delivery['facts']): Promise<{ team: string } | { agent: string }> {
  if (typeof person !== 'string') return { team: String(team) }
  const { email } = await db.selectFrom('people').select('email').where('id', '=', person).executeTakeFirstOrThrow()
  return { agent: email }
}

const outcomeOf = (outcome: Done, { id, url }: Ticket): Outcome => (outcome.result === 'done' ? { result: 'sent', receipt: receiptOf(id, url) } : outcome)

const receiptOf = (ticket: string, url: string | null): Receipt => ({ ticket, ...(url === null ? {} : { url }) })
