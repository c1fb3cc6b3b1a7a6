import type { Intercom, IntercomClient } from 'intercom-client'
import { orNone, reading, refuse } from './outcomes.ts'
import { gone } from './refused.ts'
import { calledOf, type Spot } from './spot.ts'

/** One thing that was said or done on a conversation or a ticket. */
export type Part = {
  id?: string
  part_type?: string
  body?: string
  created_at?: number
  author?: { type?: string; id?: string; name?: string; email?: string }
  assigned_to?: Intercom.Reference
}

/** A conversation or a ticket, with what Baton reads of either. `tags`: null where Intercom does not say. */
export type Item = {
  spot: Spot
  number: string | null
  subject: string | null
  state: 'open' | 'closed'
  tags: readonly Intercom.Tag[] | null
  team: string | null
  admin: string | null
  contacts: readonly string[]
  linked: readonly Spot[]
  parts: readonly Part[]
}

/** Intercom's seconds as ISO 8601; null for what is no time. */
export function timeOf(seconds: unknown): string | null {
  const at = new Date(typeof seconds === 'number' ? seconds * 1_000 : Number.NaN)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

export async function itemAt(client: IntercomClient, spot: Spot): Promise<Item> {
  const found = spot.kind === 'conversation' ? await conversation(client, spot) : await ticket(client, spot)
  return found ?? refuse(gone(calledOf(spot)))
}

async function conversation(client: IntercomClient, spot: Spot): Promise<Item | null> {
  const found = await reading(calledOf(spot), () => orNone(client.conversations.find({ conversation_id: spot.id })))
  if (found === null) return null
  const { title, source, state, tags, contacts, linked_objects } = found
  const first = source && { id: source.id, part_type: 'comment', body: source.body, created_at: found.created_at, author: source.author }
  return {
    spot,
    number: null,
    subject: title || lineOf(source?.subject) || null,
    state: state === 'closed' ? 'closed' : 'open',
    tags: tags?.tags ?? [],
    ...assignees(found),
    contacts: idsOf(contacts?.contacts),
    linked: linkedOf(linked_objects),
    parts: [...(first ? [first] : []), ...(found.conversation_parts?.conversation_parts ?? [])],
  }
}

/** A ticket does not say its tags; where it is a conversation as well, that one does. */
async function ticket(client: IntercomClient, spot: Spot): Promise<Item | null> {
  const [found, talk] = await Promise.all([
    reading(calledOf(spot), () => orNone(client.tickets.get({ ticket_id: spot.id }))),
    reading(calledOf(spot), () => orNone(client.conversations.find({ conversation_id: spot.id }))),
  ])
  if (found === null || found === undefined) return null
  const title = found.ticket_attributes?._default_title_
  return {
    spot,
    number: found.ticket_id,
    subject: typeof title === 'string' && title !== '' ? title : null,
    state: found.open === false ? 'closed' : 'open',
    tags: talk === null ? null : (talk.tags?.tags ?? []),
    ...assignees(found),
    contacts: idsOf(found.contacts?.contacts),
    linked: linkedOf(found.linked_objects),
    parts: found.ticket_parts?.ticket_parts ?? [],
  }
}

type Assigned = { admin_assignee_id?: unknown; team_assignee_id?: unknown }

const assignees = ({ admin_assignee_id, team_assignee_id }: Assigned) => ({ team: assigneeIn(team_assignee_id), admin: assigneeIn(admin_assignee_id) })

/** Nobody is nothing, nought or an empty text. */
const assigneeIn = (id: unknown) => (id === undefined || id === null || id === '' || String(id) === '0' ? null : String(id))

const idsOf = (all: readonly { id?: string }[] | undefined) => (all ?? []).map(({ id }) => id).filter((id) => id !== undefined)

const linkedOf = (all: Intercom.LinkedObjectList | undefined): Spot[] =>
  (all?.data ?? []).flatMap(({ type, id }) => (id === undefined ? [] : [{ kind: type === 'ticket' ? ('ticket' as const) : ('conversation' as const), id }]))

/** A subject comes as HTML in e-mails. */
const lineOf = (subject: string | undefined) => subject?.replace(/<[^<>]*>/g, '').trim()
