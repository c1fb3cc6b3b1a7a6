import * as shapes from './shapes.ts'
import { happen, newId, type Talk, type World } from './world.ts'

export type Call = { method: string; path: string; query: URLSearchParams; headers: Record<string, string | undefined>; body: Said }
/** Whatever was said; each part is asked for where it is used. */
export type Said = Readonly<Record<string, unknown>>
export type Answer = { status: number; body: object }

const ok = (body: object): Answer => ({ status: 200, body })
const error = (status: number, code: string, message: string): Answer => ({
  status,
  body: { type: 'error.list', request_id: '5ef5682e-f66e-40a4-b828-8592175f83b8', errors: [{ code, message }] },
})
const notFound = error(404, 'not_found', 'Resource Not Found')

type Route = readonly [method: string, path: RegExp, answer: (world: World, call: Call, ids: string[]) => Answer]

const talkAt = (world: World, kind: string | undefined, id: string | undefined) => world.talks.find((talk) => `${talk.kind}s` === kind && talk.id === id)

/** What this Intercom knows how to do: what Baton asks of it, and the reply to a customer, which Baton must never ask for. */
const routes: readonly Route[] = [
  ['GET', /^\/me$/, (world) => ok({ ...shapes.adminShape(adminOf(world, world.self)), email_verified: true, app: appShape(world) })],
  ['GET', /^\/admins$/, (world) => ok({ type: 'admin.list', admins: world.admins.map(shapes.adminShape) })],
  ['GET', /^\/teams$/, (world) => ok({ type: 'team.list', teams: world.teams.map((team) => shapes.teamShape(team, world)) })],
  ['GET', /^\/tags$/, (world) => ok({ type: 'list', data: world.tags.map(({ id }) => shapes.tagShape(world, id)) })],
  ['POST', /^\/tags$/, (world, { body }) => ok(shapes.tagShape(world, tagCalled(world, String(body.name))))],
  ['POST', /^\/contacts\/search$/, () => ok({ type: 'list', data: [], total_count: 0, pages: onePage })],
  ['POST', /^\/companies\/list$/, () => ok({ type: 'list', data: [], total_count: 0, pages: onePage })],
  ['GET', /^\/contacts\/(\w+)$/, (world, _, [id]) => some(world.contacts, id, (contact) => shapes.contactShape(contact, world))],
  ['GET', /^\/contacts\/(\w+)\/companies$/, (world, _, [id]) => some(world.contacts, id, ({ company }) => companiesShape(world, company))],
  ['POST', /^\/(conversation|ticket)s\/search$/, (world, { body }, [kind]) => ok(searched(world, kind === 'ticket' ? 'ticket' : 'conversation', body))],
  ['GET', /^\/(conversations|tickets)\/(\d+)$/, (world, _, [kind, id]) => onTalk(world, kind, id, () => undefined)],
  ['PUT', /^\/(tickets)\/(\d+)$/, (world, { body }, [kind, id]) => onTalk(world, kind, id, (talk) => assignTicket(world, talk, body))],
  ['POST', /^\/(conversations)\/(\d+)\/parts$/, (world, { body }, [kind, id]) => onTalk(world, kind, id, (talk) => assignConversation(world, talk, body))],
  ['POST', /^\/(conversations|tickets)\/(\d+)\/reply$/, (world, { body }, [kind, id]) => replied(world, talkAt(world, kind, id), body)],
  ['POST', /^\/(conversations|tickets)\/(\d+)\/tags$/, (world, { body }, [kind, id]) => tagged(world, talkAt(world, kind, id), body)],
  [
    'DELETE',
    /^\/(conversations|tickets)\/(\d+)\/tags\/(\d+)$/,
    (world, { body }, [kind, id, tag]) => untagged(world, talkAt(world, kind, id), String(tag), body),
  ],
  ['GET', /^\/articles$/, (world, { query }) => ok(articles(world, query))],
  ['GET', /^\/macros$/, (world, { query, headers }) => (headers['intercom-version'] === '2.16' ? ok(macros(world, query)) : notFound)],
]

const onePage = { type: 'pages', page: 1, per_page: 1, total_pages: 1 }

/** What Intercom answers to this. */
export function answer(world: World, call: Call): Answer {
  if (call.headers.authorization !== `Bearer ${world.token}`) return error(401, 'unauthorized', 'Access Token Invalid')
  for (const [method, path, work] of routes) {
    const found = call.method === method ? path.exec(call.path) : null
    if (found) return work(world, call, found.slice(1))
  }
  return error(404, 'not_found', `The requested resource was not found: ${call.method} ${call.path}`)
}

const adminOf = (world: World, id: string) => world.admins.find((admin) => admin.id === id) ?? { id, name: 'Nobody', email: 'nobody@example.com', teams: [] }
const appShape = ({ app }: World) => ({ type: 'app', ...app, created_at: 1_734_537_243, identity_verification: false, timezone: 'Europe/Berlin' })

function some<T extends { id: string }>(all: readonly T[], id: string | undefined, shape: (one: T) => object): Answer {
  const found = all.find((one) => one.id === id)
  return found ? ok(shape(found)) : notFound
}

function companiesShape(world: World, id: string | null) {
  const companies = world.companies.filter((company) => company.id === id).map((company) => shapes.companyShape(company, world))
  return { type: 'list', companies, total_count: companies.length, pages: { type: 'pages', page: 1, next: null, per_page: 50, total_pages: 1 } }
}

function tagCalled(world: World, name: string): string {
  const found = world.tags.find((tag) => tag.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  const id = newId(world)
  world.tags.push({ id, name })
  return id
}

/** Does something on a conversation or ticket, and shows it as it is then. */
function onTalk(world: World, kind: string | undefined, id: string | undefined, work: (talk: Talk) => Answer | undefined): Answer {
  const talk = talkAt(world, kind, id)
  if (!talk) return notFound
  return work(talk) ?? ok(shapes.talkShape(world, talk))
}

const isAdmin = ({ admins }: World, id: unknown) => admins.some((admin) => admin.id === String(id))
const unknownAdmin = error(404, 'admin_not_found', 'Admin not found')
const unknownAssignee = error(404, 'assignee_not_found', 'Assignee not found')

function assignConversation(world: World, talk: Talk, { message_type, type, admin_id, assignee_id }: Said): Answer | undefined {
  if (message_type !== 'assignment') return error(400, 'parameter_invalid', `no ${message_type} here`)
  if (!isAdmin(world, admin_id)) return unknownAdmin
  const id = assignee_id === '0' ? null : String(assignee_id)
  const known = type === 'team' ? world.teams : world.admins
  if (id !== null && !known.some((one) => one.id === id)) return unknownAssignee
  if (type === 'team') talk.team = id
  else talk.admin = id
  happen(world, talk, { part_type: 'assignment', assigned_to: { type: String(type), id: id ?? '0' } }, String(admin_id))
  return undefined
}

function assignTicket(world: World, talk: Talk, { admin_id, assignee_id }: Said): Answer | undefined {
  if (!isAdmin(world, admin_id)) return unknownAdmin
  const id = String(assignee_id)
  const [team, admin] = [world.teams.some((one) => one.id === id), isAdmin(world, id)]
  if (id === '0') [talk.team, talk.admin] = [null, null]
  else if (team) talk.team = id
  else if (admin) talk.admin = id
  else return unknownAssignee
  happen(world, talk, { part_type: 'assignment', assigned_to: { type: team ? 'team' : 'admin', id } }, String(admin_id))
  return undefined
}

/** A note stays among colleagues; every other kind goes to the customer. */
function replied(world: World, talk: Talk | undefined, { message_type, admin_id, body }: Said): Answer {
  if (!talk) return notFound
  if (!isAdmin(world, admin_id)) return unknownAdmin
  const part = happen(world, talk, { part_type: String(message_type), body: String(body) }, String(admin_id))
  if (talk.kind === 'conversation') return ok(shapes.conversationShape(world, talk))
  const { id, part_type, at, author } = part
  return ok({ type: 'ticket_part', id, part_type, body: part.body, created_at: at, updated_at: at, author, attachments: [], redacted: false })
}

function tagged(world: World, talk: Talk | undefined, { id, admin_id }: Said): Answer {
  if (!talk) return notFound
  if (!isAdmin(world, admin_id)) return unknownAdmin
  if (!world.tags.some((tag) => tag.id === id)) return error(404, 'tag_not_found', 'Tag not found')
  const applied = { at: world.now(), by: String(admin_id) }
  if (!talk.tags.some((tag) => tag.id === id)) talk.tags.push({ id: String(id), ...applied })
  talk.updated = world.now()
  return ok(shapes.tagShape(world, String(id), applied))
}

function untagged(world: World, talk: Talk | undefined, id: string, { admin_id }: Said): Answer {
  if (!talk) return notFound
  if (!isAdmin(world, admin_id)) return unknownAdmin
  const before = talk.tags.find((tag) => tag.id === id)
  if (!before) return error(404, 'tag_not_found', 'Tag not found')
  talk.tags = talk.tags.filter((tag) => tag.id !== id)
  talk.updated = world.now()
  return ok(shapes.tagShape(world, id, before))
}

type Filter = { operator: string; field?: string; value: unknown }

/** The search that Baton uses: one group of simple filters. `>` and `<` take the bound in, as Intercom's do. */
function searched(world: World, kind: Talk['kind'], { query, pagination }: Said) {
  const { operator, value } = query as Filter
  const filters = value as Filter[]
  const is = (talk: Talk) => (operator === 'AND' ? filters.every(fits(talk)) : operator === 'OR' ? filters.some(fits(talk)) : fits(talk)(query as Filter))
  const all = world.talks.filter((talk) => talk.kind === kind && is(talk)).sort((one, other) => other.updated - one.updated)
  const { per_page = 20, starting_after } = (pagination ?? {}) as { per_page?: number; starting_after?: string }
  const from = starting_after === undefined ? 0 : Number(Buffer.from(starting_after, 'base64'))
  const after = Buffer.from(String(from + per_page)).toString('base64')
  const next = from + per_page < all.length ? { next: { per_page, starting_after: after } } : {}
  const pages = { type: 'pages', page: from / per_page + 1, per_page, total_pages: Math.ceil(all.length / per_page), ...next }
  const shape = (talk: Talk) => (kind === 'ticket' ? shapes.ticketShape(world, talk) : shapes.conversationShape(world, talk, { whole: false }))
  return { type: `${kind}.list`, [`${kind}s`]: all.slice(from, from + per_page).map(shape), total_count: all.length, pages }
}

const fits =
  (talk: Talk) =>
  ({ field, operator, value }: Filter): boolean => {
    if (field === 'id') return talk.id === value
    if (field === 'ticket_id') return talk.number === value
    return operator === '>' ? talk.updated >= Number(value) : talk.updated <= Number(value)
  }

function articles(world: World, query: URLSearchParams) {
  const [page, per_page] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 15)]
  const { length } = world.articles
  const data = world.articles.slice((page - 1) * per_page, page * per_page).map((one) => shapes.articleShape(one, world))
  return { type: 'list', pages: { type: 'pages', page, per_page, total_pages: Math.ceil(length / per_page) }, total_count: length, data }
}

function macros({ macros }: World, query: URLSearchParams) {
  const size = Number(query.get('per_page') ?? 50)
  const from = Number(Buffer.from(query.get('starting_after') ?? 'MA==', 'base64'))
  const after = Buffer.from(String(from + size)).toString('base64')
  const next = from + size < macros.length ? { next: { starting_after: after } } : {}
  return {
    type: 'list',
    data: macros.slice(from, from + size).map((one) => ({ type: 'macro', ...one, visible_to: 'everyone', available_on: ['inbox'] })),
    pages: { type: 'pages', per_page: size, ...next },
  }
}
