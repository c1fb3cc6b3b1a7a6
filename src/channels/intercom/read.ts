import type { Intercom, IntercomClient } from 'intercom-client'
import { type Attributes, lastMessages, longestMessage, type Ticket, type TicketContext } from '#src/deliveries/helpdesk.ts'
import { asLines } from '#src/sops/macro/html.ts'
import type { Directory } from './directory.ts'
import { type Item, itemAt, type Part, timeOf } from './item.ts'
import { standingOf } from './look.ts'
import { orNone, reading } from './outcomes.ts'
import { spotOf, ticketOf } from './spot.ts'

export async function read(client: IntercomClient, known: Directory, ticket: Ticket): Promise<TicketContext> {
  const [item, self] = await Promise.all([itemAt(client, spotOf(ticket)), known.self()])
  const [whose, standing] = await Promise.all([customer(client, item), standingOf(item, known, self)])
  return {
    ...standing,
    number: item.number,
    subject: item.subject,
    ...whose,
    messages: messagesIn(item.parts),
    linked: item.linked.map((spot) => ticketOf(spot, self)),
  }
}

/** Whose it is. A contact who was deleted is nobody, and one may belong to no company. */
async function customer(client: IntercomClient, { contacts: [id] }: Item): Promise<Pick<TicketContext, 'contact' | 'company'>> {
  if (id === undefined) return { contact: null, company: null }
  const [contact, companies] = await Promise.all([
    reading(`contact ${id}`, () => orNone(client.contacts.find({ contact_id: id }))),
    reading(`contact ${id}`, () => orNone(client.contacts.listAttachedCompanies({ contact_id: id, per_page: 1 }))),
  ])
  return { contact: contact && contactOf(contact), company: companyOf(companies?.data[0]) }
}

const contactOf = ({ name, email, custom_attributes }: Intercom.ContactsFindResponse) => ({
  name: name || null,
  email: email || null,
  attributes: attributesOf(custom_attributes),
})

const companyOf = (company: Intercom.Company | undefined): TicketContext['company'] =>
  company
    ? {
        name: company.name || null,
        plan: company.plan?.name || null,
        monthlySpend: company.monthly_spend ?? null,
        size: company.size ?? null,
        attributes: attributesOf(company.custom_attributes),
      }
    : null

/** What is a list or an object of its own says nothing by itself. */
function attributesOf(custom: Record<string, unknown> | null | undefined): Attributes {
  const plain = Object.entries(custom ?? {}).filter(
    (one): one is [string, Attributes[string]] => one[1] === null || ['string', 'number', 'boolean'].includes(typeof one[1]),
  )
  return Object.fromEntries(plain)
}

/** How many parts are converted at most to find them: some, such as pictures, say nothing. */
const mostConverted = 3 * lastMessages

/** The last messages, the newest last: read from the end, so that hardly more are converted than are kept. */
export function messagesIn(parts: readonly Part[]): TicketContext['messages'] {
  const messages: TicketContext['messages'][number][] = []
  const said = parts.filter((part) => part && isMessage(part)).slice(-mostConverted)
  for (const part of said.toReversed()) {
    const message = messages.length < lastMessages ? messageIn(part) : null
    if (message) messages.unshift(message)
  }
  return messages
}

/** What was said to and by the customer: notes are between colleagues. */
const isMessage = ({ part_type, body }: Part) =>
  typeof part_type === 'string' && !/note|attribute|tags/.test(part_type) && typeof body === 'string' && body.slice(0, longestMessage).trim() !== ''

/** Of a long one the beginning is converted, tags and all. */
function messageIn({ body = '', created_at, author }: Part): TicketContext['messages'][number] | null {
  const at = timeOf(created_at)
  const text = asLines(body.slice(0, longestMessage).toWellFormed()).join('\n').trim()
  return text === '' || at === null ? null : { from: author?.name || author?.email || 'Somebody', text, at }
}
