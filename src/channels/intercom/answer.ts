import { z } from 'zod'

/** An id that can stand in a path: with dots or slashes it would lead to another part of Intercom's interface, such as the deletion of a conversation. */
const idText = /^[\w:-]{0,200}$/
const id = z.union([z.string().regex(idText), z.number()]).nullish()
const anyId = z.union([z.string(), z.number()]).nullish()
const text = z.string().nullish()
const listOf = (one: z.ZodType) => z.array(one).nullish()
const within = (name: string, one: z.ZodType) => z.looseObject({ [name]: listOf(one) }).nullish()

const author = z.looseObject({ id: anyId, name: text, email: text }).nullish()
const part = z.looseObject({ id: anyId, author })
const tag = z.looseObject({ id, name: z.string(), applied_by: z.looseObject({ id }).nullish() })
const admin = z.looseObject({ id, name: text, email: text })
const talk = { id, contacts: within('contacts', z.looseObject({ id })), linked_objects: within('data', z.looseObject({ id, type: text })) }
const conversation = z.looseObject({
  ...talk,
  title: text,
  source: z.looseObject({ id: anyId, subject: text, body: text, author }).nullish(),
  tags: within('tags', tag),
  conversation_parts: within('conversation_parts', part),
})
const ticket = z.looseObject({ ...talk, ticket_id: text, ticket_attributes: z.looseObject({}).nullish(), ticket_parts: within('ticket_parts', part) })
const attributes = z.looseObject({}).nullish()
const company = z.looseObject({ name: text, plan: z.looseObject({ name: text }).nullish(), custom_attributes: attributes })
const pages = z.looseObject({ next: z.looseObject({ starting_after: text }).nullish(), total_pages: z.number().nullish() }).nullish()
const found = (name: string) => ({ [name]: listOf(z.looseObject({ id })), pages, total_count: z.number().nullish() })

/** What Baton reads of each type of answer, whatever else is there. Without a type, or of another, an answer is taken as it is. */
const shapes: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['conversation', conversation],
  ['ticket', ticket],
  ['contact', z.looseObject({ id, name: text, email: text, custom_attributes: attributes })],
  ['admin', admin.extend({ app: z.looseObject({ id_code: text, name: text, region: text }).nullish() })],
  ['admin.list', z.looseObject({ admins: listOf(admin) })],
  ['team.list', z.looseObject({ teams: listOf(z.looseObject({ id, name: text, admin_ids: listOf(z.union([z.string(), z.number()])) })) })],
  ['tag', tag],
  ['conversation.list', z.looseObject(found('conversations'))],
  ['ticket.list', z.looseObject(found('tickets'))],
  ['list', z.looseObject({ data: listOf(z.looseObject({ id, name: text })), companies: listOf(company), pages })],
])

/** What a path asks for one of: another type in its place, such as a list, would be read as one that has nothing in it. */
const ones: readonly (readonly [RegExp, string])[] = [
  [/\/conversations\/[^/]+$/, 'conversation'],
  [/\/tickets\/[^/]+$/, 'ticket'],
  [/\/contacts\/[^/]+$/, 'contact'],
  [/\/me$/, 'admin'],
  [/\/admins$/, 'admin.list'],
  [/\/teams$/, 'team.list'],
]

/**
 * The JSON of an answer to `method path`, without the nulls in its lists; null for what is no answer of Intercom's: no JSON, without a type, of another type
 * than was asked for, or with members of types that Intercom's contract does not have.
 */
export function answerIn(json: string, method: string, path: string): string | null {
  let nulls = 0
  try {
    const said: unknown = JSON.parse(json, (_, value) => {
      if (!Array.isArray(value) || !value.includes(null)) return value
      nulls++
      return value.filter((one) => one !== null)
    })
    if (!isShaped(said, method, path)) return null
    return nulls === 0 ? json : JSON.stringify(said)
  } catch {
    return null
  }
}

function isShaped(said: unknown, method: string, path: string): boolean {
  if (typeof said !== 'object' || said === null || !('type' in said) || typeof said.type !== 'string') return false
  const asked = method === 'GET' ? ones.find(([one]) => one.test(path) && !path.endsWith('/search'))?.[1] : undefined
  if (asked !== undefined && said.type !== asked) return false
  if (path.endsWith('/articles')) return true // which have a schema of their own
  return shapes.get(said.type)?.safeParse(said).success ?? true
}
