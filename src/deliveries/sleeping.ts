import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Place } from './channel.ts'

/** A job may get lost, as when the database is away for longer than it is tried again: lines that could go on and do not are woken. How many that was. */
export async function wakeSleeping({ db, queue }: { db: Database; queue: Queue }, places: readonly Place[]): Promise<number> {
  if (places.length === 0) return 0
  const lines = await db
    .selectFrom('deliveries')
    .select(['escalation_id', 'place'])
    .distinct()
    .where('state', 'in', ['pending', 'failed', 'unsure'])
    .where('place', 'in', places)
    .where(sql<boolean>`coalesce(claimed_until, next_at, promised_at) < clock_timestamp() - interval '30 seconds'`)
    .limit(1_000)
    .execute()
  for (const { escalation_id, place } of lines) await queue.soon(db, `deliver-${place}`, { escalation: escalation_id })
  return lines.length
}
