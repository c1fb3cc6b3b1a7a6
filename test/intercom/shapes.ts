import { customerOf, type Part, type Talk, type World } from './world.ts'

const list = (type: string, name: string, all: object[]) => ({ type, [name]: all })
const linksOf = ({ linked }: Talk) => ({ type: 'list', total_count: linked.length, has_more: false, data: linked.map((one) => ({ category: null, ...one })) })
const contactsOf = ({ contact }: Talk) => list('contact.list', 'contacts', contact === null ? [] : [{ type: 'contact', id: contact, external_id: null }])

export function tagShape(world: World, id: string, applied?: { at: number; by: string }) {
  const tag = { type: 'tag', id, name: world.tags.find((one) => one.id === id)?.name ?? '' }
  return applied ? { ...tag, applied_at: applied.at, applied_by: { type: 'admin', id: applied.by } } : tag
}

const partShape = (type: string) => (part: Part) => ({
  type,
  id: part.id,
  part_type: part.part_type,
  body: part.body,
  created_at: part.at,
  updated_at: part.at,
  author: part.author,
  assigned_to: part.assigned_to,
  attachments: [],
  external_id: null,
  redacted: false,
})

export function conversationShape(world: World, talk: Talk, { whole = true } = {}) {
  const parts = talk.parts.map(partShape('conversation_part'))
  return {
    type: 'conversation',
    id: talk.id,
    title: talk.title,
    created_at: talk.created,
    updated_at: talk.updated,
    waiting_since: null,
    snoozed_until: null,
    open: talk.open,
    state: talk.open ? 'open' : 'closed',
    read: true,
    priority: 'not_priority',
    admin_assignee_id: talk.admin === null ? null : Number(talk.admin),
    team_assignee_id: talk.team === null ? null : Number(talk.team),
    tags: list(
      'tag.list',
      'tags',
      talk.tags.map(({ id, ...applied }) => tagShape(world, id, applied)),
    ),
    source: {
      type: 'conversation',
      id: `9${talk.id}`,
      delivered_as: 'customer_initiated',
      subject: '',
      body: talk.body,
      author: customerOf(world, talk),
      attachments: [],
      url: null,
      redacted: false,
    },
    contacts: contactsOf(talk),
    custom_attributes: {},
    linked_objects: linksOf(talk),
    ai_agent: null,
    ai_agent_participated: false,
    ...(whole ? { conversation_parts: { ...list('conversation_part.list', 'conversation_parts', parts), total_count: parts.length } } : {}),
  }
}

export function ticketShape(_: World, talk: Talk) {
  const parts = talk.parts.map(partShape('ticket_part')).map(({ author, ...part }) => ({ ...part, author }))
  return {
    type: 'ticket',
    id: talk.id,
    ticket_id: talk.number,
    category: 'Customer',
    ticket_attributes: { _default_title_: talk.title, _default_description_: talk.body },
    ticket_state: { type: 'ticket_state', id: '1', category: talk.open ? 'in_progress' : 'resolved', internal_label: 'x', external_label: 'x' },
    contacts: contactsOf(talk),
    admin_assignee_id: talk.admin ?? '0',
    team_assignee_id: talk.team ?? '0',
    created_at: talk.created,
    updated_at: talk.updated,
    open: talk.open,
    linked_objects: linksOf(talk),
    ticket_parts: { ...list('ticket_part.list', 'ticket_parts', parts), total_count: parts.length },
    is_shared: true,
  }
}

export const talkShape = (world: World, talk: Talk) => (talk.kind === 'ticket' ? ticketShape(world, talk) : conversationShape(world, talk))

export const adminShape = ({ id, name, email, teams }: World['admins'][number]) => ({
  type: 'admin',
  id,
  name,
  email,
  away_mode_enabled: false,
  away_mode_reassign: false,
  has_inbox_seat: true,
  team_ids: teams.map(Number),
})

export const teamShape = ({ id, name }: World['teams'][number], { admins }: World) => ({
  type: 'team',
  id,
  name,
  admin_ids: admins.filter(({ teams }) => teams.includes(id)).map((admin) => Number(admin.id)),
})

export const contactShape = ({ id, name, email, custom_attributes }: World['contacts'][number], { app, now }: World) => ({
  type: 'contact',
  id,
  workspace_id: app.id_code,
  external_id: null,
  role: 'user',
  email,
  name,
  has_hard_bounced: false,
  marked_email_as_spam: false,
  unsubscribed_from_emails: false,
  created_at: now(),
  updated_at: now(),
  custom_attributes,
})

export const companyShape = ({ id, name, plan, monthly_spend, size, custom_attributes }: World['companies'][number], { app, now }: World) => ({
  type: 'company',
  id,
  name,
  app_id: app.id_code,
  company_id: id,
  plan: { type: 'plan', id: '1', name: plan },
  created_at: now(),
  updated_at: now(),
  monthly_spend,
  session_count: 0,
  user_count: 1,
  size,
  custom_attributes,
})

export const articleShape = ({ id, title, body, state, url }: World['articles'][number], { app, now }: World) => ({
  type: 'article',
  id,
  workspace_id: app.id_code,
  title,
  description: '',
  body,
  author_id: 901,
  state,
  created_at: now(),
  updated_at: now(),
  url,
  parent_id: 143,
  parent_ids: [143],
  parent_type: 'collection',
  tags: { type: 'tag.list', tags: [] },
})
