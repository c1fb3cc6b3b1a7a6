import type { IntercomClient } from 'intercom-client'
import type { Ticket } from '#src/deliveries/helpdesk.ts'
import { type Directory, same } from './directory.ts'
import { orNone, reading, writing } from './outcomes.ts'
import { calledOf, spotOf } from './spot.ts'

/** Tags by the tag's id, and makes the tag where there is none of this name. */
export async function tag(client: IntercomClient, known: Directory, ticket: Ticket, name: string): Promise<void> {
  const spot = spotOf(ticket)
  const { admin } = await known.self()
  const id = (await idOf(client, name)) ?? (await writing(`tag “${name}”`, () => client.tags.create({ name }))).id
  await writing(calledOf(spot), async () =>
    spot.kind === 'conversation'
      ? client.tags.tagConversation({ conversation_id: spot.id, id, admin_id: admin })
      : client.tags.tagTicket({ ticket_id: spot.id, id, admin_id: admin }),
  )
}

/** A tag that is not there, or not on it, is off. */
export async function untag(client: IntercomClient, known: Directory, ticket: Ticket, name: string): Promise<void> {
  const spot = spotOf(ticket)
  const { admin } = await known.self()
  const id = await idOf(client, name)
  if (id === null) return
  await writing(calledOf(spot), () =>
    orNone(
      spot.kind === 'conversation'
        ? client.tags.untagConversation({ conversation_id: spot.id, tag_id: id, admin_id: admin })
        : client.tags.untagTicket({ ticket_id: spot.id, tag_id: id, admin_id: admin }),
    ),
  )
}

async function idOf(client: IntercomClient, name: string): Promise<string | null> {
  const tags = (await reading('tags', () => client.tags.list())).data ?? []
  const found = tags.find((tag) => tag.name === name) ?? tags.find((tag) => same(tag.name, name))
  return found === undefined ? null : String(found.id)
}
