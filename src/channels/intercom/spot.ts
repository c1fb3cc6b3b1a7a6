import type { Ticket } from '#src/deliveries/helpdesk.ts'
import type { Self } from './directory.ts'
import { refuse } from './outcomes.ts'
import { gone } from './refused.ts'

/** A conversation or a ticket by its id in Intercom, which counts them apart. */
export type Spot = { kind: 'conversation' | 'ticket'; id: string }

/** The same as Baton keeps it: a conversation by its id alone, a ticket with its kind before it. */
export const ticketOf = (spot: Spot, self: Self): Ticket => ({ id: ticketIdOf(spot), url: addressIn(spot.id, self) })

export const ticketIdOf = ({ kind, id }: Spot) => (kind === 'ticket' ? `ticket-${id}` : id)

/** Refused where the id is none of Intercom's: it stands in the paths of requests, and must not lead them elsewhere. */
export function spotOf({ id }: Pick<Ticket, 'id'>): Spot {
  const spot: Spot = id.startsWith('ticket-') ? { kind: 'ticket', id: id.slice('ticket-'.length) } : { kind: 'conversation', id }
  return /^[\w-]{1,200}$/.test(spot.id) ? spot : refuse(gone(calledOf({ ...spot, id: spot.id.slice(0, 80) })))
}

/** As people call it. */
export const calledOf = ({ kind, id }: Spot) => `${kind} ${id}`

/** The inbox opens both under the same address. */
const addressIn = (id: string, { region, workspace }: Self) =>
  `https://app.${region === 'us' ? '' : `${region}.`}intercom.com/a/inbox/${workspace}/inbox/conversation/${id}`
