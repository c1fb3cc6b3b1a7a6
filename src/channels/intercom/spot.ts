import type { Ticket } from '#src/deliveries/helpdesk.ts'
import type { Self } from './directory.ts'

/** A conversation or a ticket by its id in Intercom, which counts them apart. */
export type Spot = { kind: 'conversation' | 'ticket'; id: string }

/** The same as Baton keeps it: a conversation by its id alone, a ticket with its kind before it. */
export const ticketOf = (spot: Spot, self: Self): Ticket => ({ id: ticketIdOf(spot), url: addressIn(spot.id, self) })

export const ticketIdOf = ({ kind, id }: Spot) => (kind === 'ticket' ? `ticket-${id}` : id)

export const spotOf = ({ id }: Pick<Ticket, 'id'>): Spot =>
  id.startsWith('ticket-') ? { kind: 'ticket', id: id.slice('ticket-'.length) } : { kind: 'conversation', id }

/** As people call it. */
export const calledOf = ({ kind, id }: Spot) => `${kind} ${id}`

/** The inbox opens both under the same address. */
const addressIn = (id: string, { region, workspace }: Self) =>
  `https://app.${region === 'us' ? '' : `${region}.`}intercom.com/a/inbox/${workspace}/inbox/conversation/${id}`
