import { z } from 'zod'
import type { Kind } from './heard.ts'

/** What was said is not shaped as Slack says things: it is acknowledged, logged in one line, and nothing is made of it. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

const text = z.string()
const user = z.looseObject({ id: text })
const option = z.looseObject({ value: text, text: z.looseObject({ text }) })
const file = z.looseObject({ id: text, name: text.nullish() })
const element = z.looseObject({
  value: text.nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_user: text.nullish(),
  selected_date_time: z.number().nullish(),
  files: z.array(file.extend({ name: text })).nullish(),
})
const block = z.looseObject({ type: text, block_id: text.nullish() })
const view = z.looseObject({
  id: text,
  callback_id: text,
  private_metadata: text.nullish(),
  blocks: z.array(block),
  state: z.looseObject({ values: z.record(text, z.record(text, element)) }),
})
const action = z.looseObject({ action_id: text, block_id: text.nullish(), type: text, value: text.nullish() })
const message = z.looseObject({
  ts: text.nullish(),
  thread_ts: text.nullish(),
  user: text.nullish(),
  text: text.nullish(),
  files: z.array(z.looseObject({ name: text.nullish(), permalink: text.nullish() })).nullish(),
})
const events = z.union([
  message.extend({ type: z.literal('message'), channel: text, message: message.nullish(), previous_message: message.nullish(), deleted_ts: text.nullish() }),
  z.looseObject({ type: z.literal('app_home_opened'), user: text, tab: text.nullish() }),
  z.looseObject({ type: z.literal('link_shared'), user: text, channel: text, message_ts: text.nullish(), links: z.array(z.looseObject({ url: text })) }),
])

/** What Baton reads of each kind, whatever else is there. */
const shapes: Record<Kind, z.ZodType> = {
  command: z.looseObject({ command: text, text: text.default(''), user_id: text }),
  shortcut: z.union([
    z.looseObject({ type: z.literal('shortcut'), callback_id: text, user }),
    z.looseObject({ type: z.literal('message_action'), callback_id: text, user, channel: z.looseObject({ id: text }), message: message.extend({ ts: text }) }),
  ]),
  button: z.looseObject({ user, actions: z.array(action).min(1), view: view.nullish(), response_url: text.nullish() }),
  typing: z.looseObject({ user, actions: z.array(action).min(1), view: view.nullish() }),
  modal: z.looseObject({ user, view }),
  event: z.looseObject({ event: events }),
}

/** What is wrong with the shape, for the log; null when nothing is. Never what was said. */
export function faultIn(kind: Kind, body: object): string | null {
  const read = shapes[kind].safeParse(body)
  if (read.success) return null
  return [...new Set(read.error.issues.map(({ path, code }) => `${path.slice(0, 6).join('.') || kind}: ${code}`))].slice(0, 3).join('; ').slice(0, 300)
}

/** How deep what Slack says may be nested; a window is about ten deep. */
const deepest = 60

/** The same without NUL, which PostgreSQL takes in no text. Throws where it is nested too deep to be Slack's. */
export function withoutNul(value: unknown, depth = 0): unknown {
  if (depth > deepest) throw new Malformed('nested too deep')
  if (typeof value === 'string') return value.replaceAll('\0', '')
  if (Array.isArray(value)) return value.map((one) => withoutNul(one, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name.replaceAll('\0', ''), withoutNul(one, depth + 1)]))
}

/** JSON that Baton itself left in a window, read by its schema. */
export function readOwn<T>(schema: z.ZodType<T>, json: string | null | undefined): T {
  let said: unknown
  try {
    said = JSON.parse(json || '{}')
  } catch {
    throw new Malformed('what a window bears is no JSON')
  }
  return ofOwn(schema, said)
}

/** What Baton itself left in a button or a window, which comes back signed but may be anything. */
export function ofOwn<T>(schema: z.ZodType<T>, said: unknown): T {
  const read = schema.safeParse(said)
  if (!read.success) throw new Malformed('what a button or a window bears is none of Baton’s')
  return read.data
}
