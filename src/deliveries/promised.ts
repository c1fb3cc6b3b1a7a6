import type { Selectable } from 'kysely'
import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'
import type { Receipt } from './channel.ts'

type Row = Selectable<DeliveriesTable>

/** A promise as it stands in the ledger: facts, and no words but those of the place that was to hear it. */
export type Promised = Pick<Row, 'id' | 'place' | 'what' | 'state' | 'attempts' | 'answer' | 'reason' | 'topic'> & {
  escalation: string
  event: string
  facts: Readonly<Record<string, unknown>>
  receipt: Receipt | null
  promisedAt: Date
  nextAt: Date | null
  settledAt: Date | null
  settledBy: { id: string; name: string } | null
}

export function promises(db: Database) {
  return db
    .selectFrom('deliveries')
    .leftJoin('people as settler', 'settler.id', 'deliveries.settled_by')
    .selectAll('deliveries')
    .select('settler.name as settler_name')
}

type PromiseRow = Awaited<ReturnType<ReturnType<typeof promises>['executeTakeFirstOrThrow']>>

export function asPromised(row: PromiseRow): Promised {
  return {
    ...{ id: row.id, place: row.place, what: row.what, state: row.state, attempts: row.attempts, answer: row.answer, reason: row.reason, topic: row.topic },
    escalation: row.escalation_id,
    event: row.event_id,
    facts: { ...row.facts },
    receipt: row.receipt as Receipt | null, // `settle` and `promise` are the only writers
    promisedAt: row.promised_at,
    nextAt: row.next_at,
    settledAt: row.settled_at,
    settledBy: row.settled_by === null ? null : { id: row.settled_by, name: row.settler_name ?? '' },
  }
}

/** What was promised of one escalation, oldest first. */
export async function promisedOf(db: Database, escalation: string): Promise<Promised[]> {
  const rows = await promises(db).where('escalation_id', '=', escalation).orderBy('promised_at').orderBy('position').orderBy('deliveries.id').execute()
  return rows.map(asPromised)
}
