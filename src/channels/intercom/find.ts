import type { IntercomClient } from 'intercom-client'
import { readTicket } from '#src/cases/ticket.ts'
import type { Ticket } from '#src/deliveries/helpdesk.ts'
import type { Directory, Self } from './directory.ts'
import { orNone, reading, refuse } from './outcomes.ts'
import { gone } from './refused.ts'
import { type Spot, ticketOf } from './spot.ts'

/** The numbers of tickets that people see are short; ids of conversations have been longer than this for many years. */
const longestNumber = 9

/** The conversation or ticket behind an address in any of the three regions, an id, or the number of a ticket that people see. */
export async function find(client: IntercomClient, known: Directory, written: string): Promise<Ticket> {
  const self = await known.self()
  const id = idIn(written, self)
  const ways = id.length > longestNumber ? [conversation, ticket] : [ticket, conversation]
  for (const way of ways) {
    const spot = await way(client, id)
    if (spot !== null) return ticketOf(spot, self)
  }
  return refuse(gone(`conversation or ticket ${id}`))
}

function idIn(written: string, self: Self): string {
  const read = readTicket(written)
  if (read.kind === 'refused') return refuse(read.reason)
  if (read.kind === 'number') return read.number.replace(/^\D+/, '')
  if (read.kind !== 'intercom')
    return refuse(`${written} is no address in Intercom. Put the address of the conversation, copied from the browser, or its number into the case.`)
  if (read.region !== self.region)
    return refuse(
      `${written} is in Intercom’s region ${names[read.region]}, and Baton is connected with “${self.called}” in ${names[self.region]}. ${elsewhere}`,
    )
  if (read.workspace !== null && read.workspace !== self.workspace)
    return refuse(
      `${written} is in another workspace (${read.workspace}) than “${self.called}” (${self.workspace}), with which Baton is connected. ${elsewhere}`,
    )
  return read.conversation
}

const names = { us: 'USA', eu: 'Europe', au: 'Australia' } as const
const elsewhere = 'Put the address of the conversation in that workspace into the case, or tend it by hand.'

const conversation = async (client: IntercomClient, id: string): Promise<Spot | null> => {
  const found = await reading(`conversation ${id}`, () => orNone(client.conversations.find({ conversation_id: id })))
  return found && { kind: 'conversation', id: String(found.id) }
}

/** By its number or its id: only the search knows numbers. */
async function ticket(client: IntercomClient, id: string): Promise<Spot | null> {
  const query = { operator: 'OR' as const, value: ['ticket_id', 'id'].map((field) => ({ field, operator: '=' as const, value: id })) }
  const { data } = await reading(`ticket ${id}`, () => client.tickets.search({ query, pagination: { per_page: 5 } }))
  const found = data.find((one) => one?.ticket_id === id) ?? data.find((one) => one?.id === id)
  return found ? { kind: 'ticket', id: found.id } : null
}
