import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/** Where a message stands. */
export type At = { channel: string; ts: string }

/** The escalation to whose card, or to whose direct message, a thread belongs; null for any other thread. */
export async function threadOf(db: Database, at: At): Promise<{ escalation: string; what: 'card' | 'direct' } | null> {
  const row = await standing(db, at).select(['escalation_id', 'what']).where('what', 'in', ['card', 'direct']).limit(1).executeTakeFirst()
  return row ? { escalation: row.escalation_id, what: row.what === 'card' ? 'card' : 'direct' } : null
}

/**
 * Whether something is being said in Slack that people may answer before Baton knows where it stands: a worker has it in hand, or its answer was lost.
 * What was first tried more than an hour ago holds nothing up any more.
 */
export async function isBeingSaid(db: Database): Promise<boolean> {
  const inHand = db.selectFrom('deliveries').select('id').where('place', '=', 'slack').where('what', 'in', ['card', 'direct'])
  const open = inHand.where('state', 'in', ['pending', 'failed', 'unsure'])
  const doubtful = open.where((row) => row.or([row('claimed_until', 'is not', null), row('state', '=', 'unsure')]))
  const recent = doubtful.where(sql<boolean>`tried_at > clock_timestamp() - interval '1 hour'`)
  return (await recent.limit(1).executeTakeFirst()) !== undefined
}

/** The comment that a message became; null when it became none. */
export async function commentAt(db: Database, at: At): Promise<{ id: string; event: string } | null> {
  const inThread = standing(db, at).select(['escalation_id as id', 'event_id as event']).where('what', '=', 'thread')
  const inDirect = db
    .selectFrom('slack_said')
    .innerJoin('events', 'events.id', 'event_id')
    .select(['escalation_id as id', 'event_id as event'])
    .where('channel', '=', at.channel)
    .where('ts', '=', at.ts)
  return (await inThread.unionAll(inDirect).limit(1).executeTakeFirst()) ?? null
}

/** By the index over receipts. */
const standing = (db: Database, { channel, ts }: At) =>
  db
    .selectFrom('deliveries')
    .where('place', '=', 'slack')
    .where(sql<boolean>`receipt ->> 'channel' = ${channel} and receipt ->> 'ts' = ${ts} and receipt is not null`)
