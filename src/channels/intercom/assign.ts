import type { IntercomClient } from 'intercom-client'
import type { Ticket } from '#src/deliveries/helpdesk.ts'
import { adminWith, type Directory, teamNamed } from './directory.ts'
import { itemAt } from './item.ts'
import { writing } from './outcomes.ts'
import { calledOf, type Spot, spotOf } from './spot.ts'

type Ground = { client: IntercomClient; known: Directory }
type To = { type: 'team' | 'admin'; id: string }

/** What says nobody. */
const nobody = '0'

/**
 * Intercom keeps a team and a teammate of each conversation, one beside the other: whoever takes over gets it alone. Each write that makes room comes before
 * the one that hands it over, so that half of it is not taken for the whole.
 */
export async function assign(ground: Ground, ticket: Ticket, to: { team: string } | { agent: string }): Promise<void> {
  const spot = spotOf(ticket)
  for (const step of 'team' in to ? await toTeam(ground, spot, to.team) : await toAgent(ground, spot, to.agent)) await write(ground, spot, step)
}

/** A teammate who belongs to the team keeps it. */
async function toTeam({ client, known }: Ground, spot: Spot, name: string): Promise<To[]> {
  const team = await teamNamed(known, name)
  const { admin } = await itemAt(client, spot)
  const room: To[] = admin === null || team.admins.includes(admin) ? [] : [{ type: 'admin', id: nobody }]
  return [...room, { type: 'team', id: team.id }]
}

async function toAgent({ client, known }: Ground, spot: Spot, email: string): Promise<To[]> {
  const { id } = await adminWith(known, email)
  const { team } = await itemAt(client, spot)
  const room: To[] = team === null ? [] : [{ type: 'team', id: nobody }]
  return [...room, { type: 'admin', id: String(id) }]
}

async function write({ client, known }: Ground, spot: Spot, { type, id }: To): Promise<void> {
  const { admin } = await known.self()
  await writing<unknown>(calledOf(spot), async () =>
    spot.kind === 'conversation'
      ? client.conversations.manage({ conversation_id: spot.id, body: { message_type: 'assignment', type, admin_id: admin, assignee_id: id } })
      : client.tickets.update({ ticket_id: spot.id, admin_id: Number(admin), assignee_id: id }),
  )
}
