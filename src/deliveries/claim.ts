import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Delivery, Place, Receipt } from './channel.ts'

/** One delivery in this worker's hands. `doubtful`: it may have been said already. `attempts` counts this one. */
export type Claimed = { delivery: Delivery; doubtful: boolean; attempts: number; hoursOfPatience: number }

/** `due`: the next of the line is in hand, or has to wait; in seconds. */
export type Claim = Claimed | { due: number } | null

/** How long a worker may have one in hand, in seconds: longer than a look-up and a try take together. If it dies, the next one waits so long. */
const claimSeconds = 20

/**
 * Takes the next of one line: the promises to one place about one escalation, in the order in which they were made, never two at once.
 * Null: nothing is left to be said. All times are the database's, which all processes share.
 */
export async function claim(db: Database, escalation: string, place: Place): Promise<Claim> {
  const head = line(db, escalation, place).select(['id', 'claimed_until']).limit(1).forUpdate()
  const row = await db
    .with('head', () => head)
    .updateTable('deliveries')
    .from('head')
    .whereRef('deliveries.id', '=', 'head.id')
    .where(isFree)
    .set({
      claimed_until: sql<Date>`clock_timestamp() + ${claimSeconds} * interval '1 second'`,
      attempts: sql<number>`deliveries.attempts + 1`,
      tried_at: sql<Date>`coalesce(deliveries.tried_at, clock_timestamp())`,
      patient_since: sql<Date>`coalesce(deliveries.patient_since, clock_timestamp())`,
    })
    .returning(['deliveries.id', 'event_id', 'what', 'topic', 'facts', 'state', 'attempts', 'tried_at', 'head.claimed_until as left_behind'])
    .returning(sql<number>`extract(epoch from clock_timestamp() - patient_since)::float / 3600`.as('hours'))
    .executeTakeFirst()
  if (!row) return dueOf(db, escalation, place)
  const { id, event_id, what, topic, facts, state, attempts, tried_at, left_behind, hours } = row
  const standings = await newestOfEach(db, escalation, place)
  const delivery = { id, escalation, event: event_id, what, topic, facts: { ...facts }, standings, triedAt: tried_at ?? new Date() }
  return { delivery, attempts, hoursOfPatience: hours, doubtful: state === 'unsure' || left_behind !== null }
}

/** What is still to be said of one escalation in one place, in its order. */
const line = (db: Database, escalation: string, place: Place) =>
  db
    .selectFrom('deliveries')
    .where('escalation_id', '=', escalation)
    .where('place', '=', place)
    .where('state', 'in', ['pending', 'failed', 'unsure'])
    .orderBy('position')
    .orderBy('id')

const isFree = sql<boolean>`(deliveries.claimed_until is null or deliveries.claimed_until < clock_timestamp()) and (deliveries.next_at is null or deliveries.next_at <= clock_timestamp())`

/** Whatever holds the line up: a pause after a failure, or another worker. */
async function dueOf(db: Database, escalation: string, place: Place): Promise<{ due: number } | null> {
  const row = await line(db, escalation, place)
    .select(sql<number>`greatest(extract(epoch from greatest(claimed_until, next_at) - clock_timestamp())::float, 0)`.as('due'))
    .limit(1)
    .executeTakeFirst()
  return row ? { due: row.due ?? 0 } : null
}

/**
 * Where the newest of each topic stands, by topic. Read after the line is locked, in a statement of its own: a statement that waits for a lock goes on with
 * what it saw before, and would not see the card that was settled meanwhile.
 */
async function newestOfEach(db: Database, escalation: string, place: Place): Promise<Record<string, Receipt>> {
  const rows = await db
    .selectFrom('deliveries')
    .distinctOn('topic')
    .select(['topic', 'receipt'])
    .where('escalation_id', '=', escalation)
    .where('place', '=', place)
    .where('topic', 'is not', null)
    .where('state', '=', 'sent')
    .orderBy('topic')
    .orderBy('position', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Object.fromEntries(rows.flatMap(({ topic, receipt }) => (topic && receipt ? [[topic, receipt as Receipt]] : [])))
}
