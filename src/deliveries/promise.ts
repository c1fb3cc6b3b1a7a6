import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'
import { newId } from '#src/foundation/ids.ts'

/** What the outside world is to be told: where, what, and the facts from which the words are made when it is said. */
export type Wish = Pick<DeliveriesTable, 'place' | 'what'> & { facts: object }

type About = { escalation: string; event: string }

/** Promises deliveries in the caller's transaction: no move without its promise, nor a promise without its move. */
export async function promise({ db, now }: { db: Database; now: Date }, { escalation, event }: About, wishes: readonly Wish[]) {
  if (wishes.length === 0) return
  const rows = wishes.map(({ place, what, facts }) => ({
    id: newId(),
    escalation_id: escalation,
    event_id: event,
    ...{ place, what, facts: JSON.stringify(facts) },
    state: 'not-connected' as const,
    promised_at: now,
  }))
  await db.insertInto('deliveries').values(rows).execute()
}
