/** What Slack sends: an event, a command, a shortcut, a pressed button or a submitted modal. Bolt's types say more where it is read. */
export type Body = Readonly<Record<string, unknown>>

/** Answers Slack; for a submitted modal with what is to become of it. */
export type Ack = (answer?: object | string) => Promise<void>

/** Takes what Slack says, and answers it; see `hearing`. */
export type Hear = (body: Body, ack: Ack) => Promise<void>

/** One thing that was heard, under Slack's own id for it: that of the event, or else of the interaction, which Slack repeats when it sends a thing again. */
export type Heard = { id: string; kind: Kind; body: Body }

export type Kind = 'event' | 'command' | 'shortcut' | 'button' | 'modal' | 'typing'

/**
 * Null for what Baton has no use for, such as Slack asking whether a certificate is well.
 * `event_id` and `trigger_id` are each unique: https://docs.slack.dev/apis/events-api#callback-field and
 * https://docs.slack.dev/interactivity/handling-user-interaction#payloads, read 2026-11-28.
 */
export function heardIn(body: Body): Heard | null {
  const kind = kindOf(body)
  const id = kind === 'event' ? body.event_id : body.trigger_id
  return kind !== null && typeof id === 'string' && id !== '' && id.length <= longestId ? { id, kind, body } : null
}

/** The longest id, in characters; Slack's have fewer than 100. It is a key of the database. */
const longestId = 500

function kindOf(body: Body): Kind | null {
  if (typeof body.command === 'string') return 'command'
  if (isTyping(body)) return 'typing'
  const kinds = new Map<unknown, Kind>([
    ['event_callback', 'event'],
    ['shortcut', 'shortcut'],
    ['message_action', 'shortcut'],
    ['block_actions', 'button'],
    ['view_submission', 'modal'],
  ])
  return kinds.get(body.type) ?? null
}

/** A field in which somebody is just typing. */
const isTyping = ({ type, actions }: Body) =>
  type === 'block_actions' &&
  Array.isArray(actions) &&
  actions.length > 0 &&
  actions.every((action: { type?: unknown } | null) => action?.type === 'plain_text_input')
