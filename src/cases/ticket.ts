import { isLookAlike } from './look-alike.ts'

type Region = 'us' | 'eu' | 'au'

/** What a ticket reference turned out to be. An address is given as the browser would open it; `abbreviated` stays as it was written. */
export type Ticket =
  | { kind: 'intercom'; region: Region; workspace: string | null; conversation: string; part: string | null }
  | { kind: 'number'; number: string }
  | { kind: 'address'; url: string }
  | { kind: 'abbreviated'; written: string }
  | { kind: 'refused'; reason: string }

/** Where people open Intercom, by region; `app.intercom.io` is the old address of the first (seen in use, 2026-11-23). */
const regions: ReadonlyMap<string, Region> = new Map([
  ['app.intercom.com', 'us'],
  ['app.intercom.io', 'us'],
  ['app.eu.intercom.com', 'eu'],
  ['app.eu.intercom.io', 'eu'],
  ['app.au.intercom.com', 'au'],
  ['app.au.intercom.io', 'au'],
])

const numberAlone = /^(?:(?:ticket|conversation|case|id|number|no\.?)[\s:]*)?(?:id[\s:]*)?#?\s*((?:[a-z]{1,10}-)?\d{1,30})$/i
const withoutScheme = /^app\.(?:eu\.|au\.)?intercom\.(?:com|io)\//i
const dots = /\.{3}|…/
const refused = (reason: string): Ticket => ({ kind: 'refused', reason })

/** Reads whatever stands in a case's `ticket`: an address of Intercom, a number, any other https address. Never throws; what it refuses, it says why. */
export function readTicket(text: string): Ticket {
  const written = unwrapped(text)
  const number = numberAlone.exec(written)?.[1]
  if (number !== undefined) return { kind: 'number', number }
  if (/\s/.test(written)) return refused('This is more than one address or number. Give the ticket’s address alone, and the rest in another field.')
  const url = URL.parse(withoutScheme.test(written) ? `https://${written}` : written)
  if (url) return whyNot(url) ?? readAddress(url, written)
  if (/^https:\/\//i.test(written) && dots.test(written)) return { kind: 'abbreviated', written }
  return refused('This is neither an address nor a number. Copy the ticket’s address from the browser, or give its number, such as 12345.')
}

/** A ticket in a few words, as a sentence names it: “conversation 215470012345”. */
export function ticketInWords(text: string): string {
  const ticket = readTicket(text)
  if (ticket.kind === 'intercom') return `conversation ${ticket.conversation}`
  if (ticket.kind === 'number') return `ticket ${ticket.number}`
  return text.trim()
}

/** The first address of a conversation or ticket in Intercom that stands in a text; null: there is none. Slack makes an address without `https:` one with `http:`. */
export function ticketAddressIn(text: string): string | null {
  const addresses = [...text.matchAll(/https?:\/\/[^\s<>()[\]|]+/g)].map(([address]) => address.replace(/^http:/, 'https:').replace(atTheEnd, ''))
  return addresses.find((address) => address.length <= longestAddress && readTicket(address).kind === 'intercom') ?? null
}

/** What ends a sentence, and no address. */
const atTheEnd = /(?<![.,;:!?…'"”’])[.,;:!?…'"”’]+$/

/** As long as a case takes it, in UTF-16 units. */
const longestAddress = 2_000

/** Without blanks, and without the brackets that Slack and Markdown put around an address: `<https://…|Ticket>`. */
function unwrapped(text: string): string {
  const trimmed = text.trim()
  return /^<([^<>|]*)(?:\|[^<>]*)?>$/.exec(trimmed)?.[1]?.trim() ?? trimmed
}

function whyNot({ protocol, username, password, hostname, port }: URL): Ticket | undefined {
  const host = hostname.replace(/\.$/, '')
  if (protocol === 'http:') return refused('An http: address can be read and changed on its way. Give the same address with https: instead.')
  if (protocol !== 'https:') return refused(`An address of this sort (${protocol}) opens no ticket. Give one that begins with https:, or the ticket’s number.`)
  if (username !== '' || password !== '')
    return refused(`This address has a name before an “@” and really leads to ${host}. Copy the ticket’s address from the browser again.`)
  if (isLookAlike(host) || (regions.has(host) && port !== ''))
    return refused(
      `${hostname}${port && `:${port}`} looks like Intercom and is not. Open the ticket in Intercom and copy its address, or give the ticket’s number.`,
    )
  return undefined
}

function readAddress(url: URL, written: string): Ticket {
  const region = regions.get(url.hostname.replace(/\.$/, ''))
  const conversation = conversationIn(url.pathname)
  if (region && conversation) return { kind: 'intercom', region, workspace: workspaceIn(url.pathname), conversation, part: partIn(url.hash) }
  return dots.test(written) ? { kind: 'abbreviated', written } : { kind: 'address', url: url.href }
}

/**
 * Inbox, search, admins', teams' and shared views all end in `conversation/<id>` (old ones in `conversations/<id>`),
 * whatever stands before it; a few old links end in `inbox/<id>`.
 */
const conversationIn = (path: string) =>
  (/^\/a\/.*\/(?:conversations?|tickets?)\/(\d+)(?:\/|$)/.exec(path) ?? /^\/a\/apps\/.*\/inbox\/(\d+)\/?$/.exec(path))?.[1]

/** `_` is Intercom's own way of saying “whichever workspace you are in”. */
function workspaceIn(path: string): string | null {
  const workspace = /^\/a\/(?:inbox|apps)\/(\w+)\//.exec(path)?.[1]
  return workspace === undefined || ['_', 'conversation', 'conversations'].includes(workspace) ? null : workspace
}

const partIn = (hash: string) => /^#part_id=([\w-]+)/.exec(hash)?.[1] ?? null

/**
 * The same ticket, however it was written, has the same key; null when the text identifies no ticket.
 * An Intercom id stands for itself without its workspace: half of the ways of writing it leave the workspace out.
 */
export function ticketKey(text: string): string | null {
  const ticket = readTicket(text)
  switch (ticket.kind) {
    case 'intercom':
      return `ticket:${ticket.conversation}`
    case 'number':
      return numberKey(ticket.number)
    case 'address':
      return addressKey(ticket.url)
    case 'abbreviated':
      return abbreviatedKey(ticket.written)
    case 'refused':
      return null
  }
}

const numberKey = (number: string) => `ticket:${number.replace(/^(?:ticket|conversation|case|id)-/i, '').toLowerCase()}`

/** What is left out decides nothing; the number at the end, if there is one, does. */
function abbreviatedKey(written: string): string | null {
  const number = /(\d+)\/?$/.exec(written)?.[1]
  return number === undefined ? null : `ticket:${number}`
}

/** The fragment stays: in many help desks it is the ticket (`/agent#/tickets/7`). What only says where the reader came from goes. */
function addressKey(url: string): string {
  const { host, pathname, searchParams, hash } = new URL(url)
  const asked = [...searchParams].filter(([name]) => !/^utm_|^(?:ref|source|fbclid|gclid)$/i.test(name)).map(([name, value]) => `${name}=${value}`)
  return `address:${host}${pathname.replace(/\/+$/, '')}?${asked.sort().join('&')}${hash}`
}
