import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import { words } from '#src/foundation/text.ts'
import type { Queue } from '#src/queue/queue.ts'
import type { Place } from './channel.ts'
import { connectedPlaces } from './connections.ts'
import { refuse } from './refusals.ts'

/** Why something need not be said any more. */
export const Skip = z.strictObject({ reason: words('Say why it need not be said.', 500) })

type Seeing = { db: Database; queue: Queue; now: Date; actor: { id: string } }

/** What is over needs nobody any more. */
const over = ['sent', 'replaced', 'by-hand', 'skipped']

type Held = { id: string; escalation_id: string; place: Place; state: string; claimed_until: Date | null }

/** A person takes one promise in hand; its row is held until the transaction ends. */
export async function holdOpen(db: Database, id: string): Promise<Held> {
  const row = await db
    .selectFrom('deliveries')
    .select(['id', 'escalation_id', 'place', 'state', 'claimed_until'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('delivery.not_found', { id })
  if (over.includes(row.state)) throw refuse('delivery.over', { state: row.state })
  return row
}

/** Tries again at once, with all patience; what may have been said already is looked up first, as ever. */
export async function tryAgain({ db, queue }: Seeing, { id, escalation_id, place, state, claimed_until }: Held) {
  if (!(await connectedPlaces(db)).has(place)) throw refuse('delivery.not_connected', { place })
  const doubtful = state === 'unsure' || claimed_until !== null
  await db
    .updateTable('deliveries')
    .set({ state: doubtful ? 'unsure' : 'pending', next_at: null, patient_since: null, attempts: 0 })
    .where('id', '=', id)
    .execute()
  await queue.soon(db, `deliver-${place}`, { escalation: escalation_id })
}

/** A person has said it themselves, or says why it need not be said. */
export async function setAside({ db, queue, now, actor }: Seeing, { id, escalation_id, place }: Held, reason: string | null) {
  await db
    .updateTable('deliveries')
    .set({ state: reason === null ? 'by-hand' : 'skipped', reason, settled_at: now, settled_by: actor.id, next_at: null, claimed_until: null })
    .where('id', '=', id)
    .execute()
  await queue.soon(db, `deliver-${place}`, { escalation: escalation_id }) // the line behind it goes on
}
