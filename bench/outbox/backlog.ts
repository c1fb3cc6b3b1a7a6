import type { Database } from '#src/database/database.ts'
import { manyLike } from '#test/slack/many.ts'

/** Promises that nobody has kept yet, of so many escalations like this one. How many promises that are. */
export async function leaveUnsaid(db: Database, id: string, count: number): Promise<number> {
  const ids = await manyLike(db, id, count)
  const unsaid = { state: 'pending', receipt: null, settled_at: null, attempts: 0, tried_at: null, patient_since: null } as const
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ ...unsaid, promised_at: new Date(Date.now() - 3_600_000) })
    .where('escalation_id', 'in', ids)
    .where('place', '=', 'slack')
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** How many are still to be said. */
export async function unsaidIn(db: Database): Promise<number> {
  const open = db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('place', '=', 'slack')
  return Number((await open.where('state', 'in', ['pending', 'failed', 'unsure']).executeTakeFirstOrThrow()).count)
}
