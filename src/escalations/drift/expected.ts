import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'
import type { Aspect, Standing } from '#src/deliveries/helpdesk.ts'
import type { State } from '../escalation.ts'

/** What Baton has brought about on a ticket: the newest of its kind, kept, and by which promise; nothing where it is about to change that. */
export type Kept = { delivery: string; escalation: string; what: DeliveriesTable['what']; facts: Readonly<Record<string, unknown>> }
export type Left = { tag: Kept | null; team: Kept | null }

/** How one thing of a ticket should stand, and stands. */
export type Comparison = { aspect: Aspect; expected: string; found: string }

/** How Baton left a ticket. Several escalations may be about it: the last word counts, whichever of them said it. */
export async function leftOn(db: Database, ticket: string): Promise<Left> {
  const told = db.selectFrom('deliveries').select('escalation_id').where('place', '=', 'helpdesk').where('receipt', 'is not', null)
  const about = told.where(sql<boolean>`receipt ->> 'ticket' = ${ticket}`)
  const rows = await db
    .selectFrom('deliveries')
    .distinctOn('topic')
    .select(['id', 'escalation_id', 'topic', 'what', 'facts', 'state'])
    .where('place', '=', 'helpdesk')
    .where('topic', 'in', ['tag', 'team'])
    .where('escalation_id', 'in', about)
    .where('state', '<>', 'replaced')
    .orderBy('topic')
    .orderBy('promised_at', 'desc')
    .orderBy('position', 'desc')
    .execute()
  const kept = (topic: string): Kept | null => {
    const row = rows.find((one) => one.topic === topic && (one.state === 'sent' || one.state === 'by-hand'))
    return row ? { delivery: row.id, escalation: row.escalation_id, what: row.what, facts: { ...row.facts } } : null
  }
  return { tag: kept('tag'), team: kept('team') }
}

/** A team that Baton handed a ticket to; null for a person, who hands tickets on as they please. */
const teamIn = ({ facts }: Kept): string | null => (typeof facts.team === 'string' && facts.person === undefined ? facts.team : null)

/**
 * What of a ticket can be held against how this escalation left it. Whose hands it is in within the team is nobody's business here,
 * and what the help desk does not say is not held against anybody.
 */
export function compared(escalation: { id: string; state: State }, { tag, team }: Left, there: Standing): Comparison[] {
  const all: Comparison[] = []
  if (tag?.escalation === escalation.id && there.tags !== null)
    all.push({ aspect: 'tags', expected: tag.what === 'tag' ? 'on' : 'off', found: there.tags.includes(String(tag.facts.tag)) ? 'on' : 'off' })
  const handed = team?.escalation === escalation.id ? teamIn(team) : null
  if (handed !== null) all.push({ aspect: 'team', expected: handed, found: there.team ?? '' })
  if (escalation.state !== 'closed') all.push({ aspect: 'state', expected: 'open', found: there.state })
  return all
}
