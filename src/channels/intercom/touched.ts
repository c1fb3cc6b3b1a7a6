import type { Aspect, TicketContext, Touch } from '#src/deliveries/helpdesk.ts'
import type { Admin } from './directory.ts'
import { type Item, type Part, timeOf } from './item.ts'

/** Who last changed tags, team and state, as the parts of a conversation tell it, and each tag of itself. */
export function touchedIn({ tags, parts }: Item, admins: readonly Admin[]): TicketContext['touched'] {
  const touches = [...parts.flatMap(touchesOf), ...(tags ?? []).flatMap((tag) => tagTouch(tag, admins))]
  const latest = (of: Aspect) => touches.filter(({ aspect }) => aspect === of).reduce(later, null)
  const pairs = (['tags', 'team', 'state'] as const).map((aspect) => [aspect, latest(aspect)] as const)
  return Object.fromEntries(
    pairs.flatMap(([aspect, touch]) => (touch === null ? [] : [[aspect, { by: touch.by, at: new Date(touch.seconds * 1_000).toISOString() }]])),
  )
}

type Told = { aspect: Aspect; seconds: number; by: Touch['by'] }

const later = (one: Told | null, other: Told): Told => (one === null || other.seconds >= one.seconds ? other : one)

/** What a kind of part says was changed. Intercom lists no kinds; these were seen in its examples and in recorded webhooks, 2026-11-28. */
const kinds: readonly (readonly [Aspect, RegExp])[] = [
  ['tags', /tag/],
  ['team', /assign/],
  ['state', /^(?:close|open|snoozed)|reopen|unsnooze|ticket_state/],
]

function touchesOf({ part_type, created_at, author }: Part): Told[] {
  if (typeof part_type !== 'string' || typeof created_at !== 'number' || timeOf(created_at) === null) return []
  return kinds.filter(([, kind]) => kind.test(part_type)).map(([aspect]) => ({ aspect, seconds: created_at, by: author?.name || author?.email || null }))
}

function tagTouch({ applied_at, applied_by }: NonNullable<Item['tags']>[number], admins: readonly Admin[]): Told[] {
  if (typeof applied_at !== 'number' || timeOf(applied_at) === null) return []
  return [{ aspect: 'tags', seconds: applied_at, by: admins.find(({ id }) => String(id) === String(applied_by?.id))?.name ?? null }]
}
