import type { IntercomClient } from 'intercom-client'
import type { Standing, Ticket, WrittenNote } from '#src/deliveries/helpdesk.ts'
import type { Directory, Self } from './directory.ts'
import { type Item, itemAt } from './item.ts'
import { notesIn } from './notes.ts'
import { spotOf, ticketOf } from './spot.ts'
import { touchedIn } from './touched.ts'

/** One request for a conversation; of a ticket its conversation is asked as well. */
export async function look(client: IntercomClient, known: Directory, ticket: Ticket): Promise<{ standing: Standing; notes: WrittenNote[] }> {
  const [item, self] = await Promise.all([itemAt(client, spotOf(ticket)), known.self()])
  return { standing: await standingOf(item, known, self), notes: notesIn(item, self) }
}

export async function standingOf(item: Item, known: Directory, self: Self): Promise<Standing> {
  const [teams, admins] = await Promise.all([item.team === null ? [] : known.teams(), known.admins()])
  return {
    ...ticketOf(item.spot, self),
    state: item.state,
    tags: item.tags?.map(({ name }) => name) ?? null,
    team: teams.find(({ id }) => id === item.team)?.name ?? null,
    assignee: admins.find(({ id }) => String(id) === item.admin)?.email ?? null,
    touched: touchedIn(item, admins),
  }
}
