import type { Database } from '#src/database/database.ts'
import type { DeliveriesTable } from '#src/database/tables/deliveries.ts'
import { newId } from '#src/foundation/ids.ts'

/** What the outside world is to be told: where, what, and the facts from which the words are made when it is said. */
export type Wish = Pick<DeliveriesTable, 'place' | 'what'> & { facts: object }

/** `takesBack`: whoever was to be told of what came before need not hear of it any more. */
type About = { escalation: string; event: string; takesBack?: boolean }

/** Promises deliveries in the caller's transaction: no move without its promise, nor a promise without its move. */
export async function promise({ db, now }: { db: Database; now: Date }, { escalation, event, takesBack = false }: About, wishes: readonly Wish[]) {
  if (wishes.length === 0) return
  await replaceEarlier(db, escalation, [...wishes.flatMap(({ what }) => makesNeedless[what]), ...(takesBack ? (['tell'] as const) : [])])
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

/** What a newer promise of the same matter makes needless: of a ticket only the newest tag and team count. */
const makesNeedless = { tag: ['tag', 'untag'], untag: ['tag', 'untag'], team: ['team'], tell: [], note: [] } as const satisfies Record<
  Wish['what'],
  readonly Wish['what'][]
>

async function replaceEarlier(db: Database, escalation: string, whats: readonly Wish['what'][]) {
  if (whats.length === 0) return
  await db
    .updateTable('deliveries')
    .set({ state: 'replaced' })
    .where('escalation_id', '=', escalation)
    .where('what', 'in', whats)
    .where('state', '=', 'not-connected')
    .execute()
}
