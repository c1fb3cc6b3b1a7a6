import type { IntercomClient } from 'intercom-client'
import type { Note, Ticket, WrittenNote } from '#src/deliveries/helpdesk.ts'
import type { Directory, Self } from './directory.ts'
import { type Item, itemAt, type Part, timeOf } from './item.ts'
import { writing } from './outcomes.ts'
import { calledOf, spotOf } from './spot.ts'

type Ground = { client: IntercomClient; known: Directory; baseUrl: string }

/** Writes a note for colleagues. There is no other kind of reply in this code. */
export async function note({ client, known, baseUrl }: Ground, ticket: Ticket, words: Note): Promise<void> {
  const spot = spotOf(ticket)
  const { admin } = await known.self()
  const body = { message_type: 'note', type: 'admin', admin_id: admin, body: noteHtml(words, baseUrl) } as const
  await writing<unknown>(calledOf(spot), async () =>
    spot.kind === 'conversation' ? client.conversations.reply({ conversation_id: spot.id, body }) : client.tickets.reply({ ticket_id: spot.id, body }),
  )
}

export async function notes({ client, known }: Omit<Ground, 'baseUrl'>, ticket: Ticket): Promise<WrittenNote[]> {
  return notesIn(...(await Promise.all([itemAt(client, spotOf(ticket)), known.self()])))
}

export const notesIn = ({ parts }: Item, { admin }: Self): WrittenNote[] => parts.flatMap((part) => noteIn(part, admin))

/** The most of a note that is read, in UTF-16 units: more than any macro. */
const longest = 200_001

/** A colleague who copies Baton's words copies its mark, too: it counts only where Baton wrote it. */
function noteIn({ id, part_type, body, created_at, author }: Part, self: string): WrittenNote[] {
  if (part_type !== 'note' || id === undefined) return []
  const text = typeof body === 'string' ? body.slice(0, longest).toWellFormed() : ''
  const mark = String(author?.id) === self ? markIn(text) : null
  const by = mark === null && author?.type === 'admin' ? { name: author.name ?? null, email: author.email ?? null } : null
  return [{ id: String(id), by, text, at: timeOf(created_at) ?? new Date(0).toISOString(), mark }]
}

/**
 * Plain text as Intercom takes notes. The mark is in the address behind the first link to Baton, where nobody sees it; words without such a link get one
 * of their own at their end.
 */
function noteHtml({ mark, text }: Note, baseUrl: string): string {
  const at = text.indexOf(`${baseUrl}/`)
  const address = at < 0 ? '' : (/^[^\s<>"]*[^\s<>".,;:!?)]/.exec(text.slice(at))?.[0] ?? '')
  if (address === '') return `${paragraphs(text)}<p>${linkTo(`${baseUrl}/`, mark, 'Baton')}</p>`
  const link = linkTo(address, mark, address)
  const [before, after] = [text.slice(0, at), text.slice(at + address.length)]
  return paragraphs(`${before}${place}${after}`).replace(place, () => link)
}

/** Where the link comes in, once everything is escaped: a sign that no text of Baton's has. */
const place = '\u{f8ff}'

const linkTo = (address: string, mark: string, words: string) => `<a href="${escaped(address)}${prefix}${encodeURIComponent(mark)}">${escaped(words)}</a>`

const prefix = '#note-'

const markIn = (html: string) => {
  const found = /href="[^"]*#note-([\w.~%-]{1,200})"/.exec(html)?.[1]
  return found === undefined ? null : decoded(found)
}

/** Null for what was never encoded: somebody changed the address. */
function decoded(mark: string): string | null {
  try {
    return decodeURIComponent(mark)
  } catch {
    return null
  }
}

const paragraphs = (text: string) =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.split('\n').map(escaped).join('<br>')}</p>`)
    .join('')

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
