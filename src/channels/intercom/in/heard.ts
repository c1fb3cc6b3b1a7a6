import { ticketIdOf } from '../spot.ts'

/** A notification of Intercom's: its own id, what it is about, and whose ticket, by the id that the help desk finds it by; null: nobody's. */
export type Notification = { id: string; topic: string; ticket: string | null }

type Members = Readonly<Record<string, unknown>>

/**
 * What of a notification matters here: which conversation or ticket something has happened on. What exactly is read there, for notifications come late,
 * twice, in any order, and carry now this and now that. `otherwise`: the id of one that has none, as a ping has.
 */
export function notificationIn(body: Members, otherwise: string): Notification {
  const data = membersOf(body.data)
  const item = membersOf(data?.item)
  const about = [item, membersOf(item?.conversation), membersOf(item?.ticket)]
  const ticket = about.map((one) => (one === null ? null : ticketIn(one))).find((found) => found !== null) ?? null
  return { id: textIn(body.id) || otherwise, topic: textIn(body.topic), ticket }
}

/** The longest id or topic, in characters; Intercom's have fewer than 100. */
const longest = 500

/** As the database takes it: without NUL, and no longer than a key may be. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '').slice(0, longest).toWellFormed() : '')

function ticketIn({ type, id }: Members): string | null {
  if (type !== 'conversation' && type !== 'ticket') return null
  if ((typeof id !== 'string' && typeof id !== 'number') || !/^\d{1,30}$/.test(String(id))) return null
  return ticketIdOf({ kind: type, id: String(id) })
}

const membersOf = (value: unknown): Members | null => (typeof value === 'object' && value !== null ? { ...value } : null)
