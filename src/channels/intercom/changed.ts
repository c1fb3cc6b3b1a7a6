import type { IntercomClient } from 'intercom-client'
import type { Ticket } from '#src/deliveries/helpdesk.ts'
import { pagesUpTo } from '#src/foundation/pages.ts'
import type { Directory } from './directory.ts'
import { reading } from './outcomes.ts'
import { onward } from './pages.ts'
import { type Spot, ticketOf } from './spot.ts'

/** The most that Intercom gives at once. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations, read 2026-11-28 */
const perPage = 150

/** More pages than this are not read for one question: a shorter time is asked for, and the rest comes the next time. */
const mostPages = 12

/** What was changed so short ago may not be found by a search yet, in seconds: it is asked for again. */
const late = 20

const kinds = ['conversation', 'ticket'] as const

type Changed = { spot: Spot; at: number }
type Span = { from: number; to: number }
type Page = { found: Changed[]; total: number; next: string | null }

/**
 * What was changed since. What changes while its pages are read has left the span that is asked for, and is found the next time.
 * A thousand conversations are seven pages.
 */
export async function changed(client: IntercomClient, known: Directory, since: Date, now: Date): Promise<{ tickets: Ticket[]; until: Date }> {
  const self = await known.self()
  const [from, latest] = [since, now].map((at) => Math.floor(at.getTime() / 1_000)) as [number, number] // two in, two out
  const { found, to } = await within(client, { from, to: Math.max(latest, from) })
  const tickets = found.toSorted((one, other) => one.at - other.at).map(({ spot }) => ticketOf(spot, self))
  const until = Math.min(to, latest - late) * 1_000
  return { tickets, until: new Date(Math.max(until, since.getTime())) }
}

/** Half of the time as long as it is too much, but never less than what is asked for again anyway. */
async function within(client: IntercomClient, span: Span): Promise<{ found: Changed[]; to: number }> {
  const firsts = await Promise.all(kinds.map((kind) => page(client, kind, span)))
  const pages = firsts.reduce((sum, { total }) => sum + Math.ceil(total / perPage), 0)
  const half = Math.floor((span.to - span.from) / 2)
  if (pages > mostPages && half > late) return within(client, { ...span, to: span.from + half })
  const rests = await Promise.all(kinds.map((kind, at) => pagesAfter(client, kind, span, firsts[at]?.next ?? null)))
  return { found: [...firsts.flatMap(({ found }) => found), ...rests.flat()], to: span.to }
}

/** Pages of a span that are read at most: it was made short enough before for far fewer. */
const longest = 1_000

async function pagesAfter(client: IntercomClient, kind: Spot['kind'], span: Span, next: string | null): Promise<Changed[]> {
  const found: Changed[] = []
  const onto = pagesUpTo(longest)
  for (let after = onward(onto, next); after !== null; ) {
    const one = await page(client, kind, span, after)
    found.push(...one.found)
    after = onward(onto, one.next)
  }
  return found
}

/** Intercom's signs take the bounds in. */
async function page(client: IntercomClient, kind: Spot['kind'], { from, to }: Span, after?: string): Promise<Page> {
  const bounds = [['>', from] as const, ['<', to] as const].map(([operator, value]) => ({ field: 'updated_at', operator, value }))
  const request = {
    query: { operator: 'AND' as const, value: bounds },
    pagination: { per_page: perPage, ...(after === undefined ? {} : { starting_after: after }) },
  }
  const { data, response } = await reading(`${kind}s`, async () =>
    kind === 'conversation' ? client.conversations.search(request) : client.tickets.search(request),
  )
  const found = data.flatMap((one) => (one === undefined ? [] : [{ spot: { kind, id: String(one.id) }, at: one.updated_at ?? to }]))
  return { found, total: response.total_count ?? found.length, next: response.pages?.next?.starting_after ?? null }
}
