import type { Escalation } from '#src/escalations/escalation.ts'
import { asEscalation, escalationRows } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import { isSame } from '#src/search/sure.ts'
import type { Library } from '../library/library.ts'
import { type DecidedEscalation, isDecided } from './differing.ts'

/** What was decided longer ago than this, in milliseconds, says little of today. */
const yearAgo = 366 * 86_400_000

/** So many of those that come nearest are looked at. */
const nearest = 20

/**
 * Other escalations that surely ask the same and have been decided within a year, the newest decision first; at most `limit`. What was opened again has no decision.
 * Decisions are for everybody to read.
 */
export async function decidedAlike(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  library: Library,
  { id, case: { ask } }: Escalation,
  limit: number,
): Promise<DecidedEscalation[]> {
  if (ask === null) return []
  const found = await library.ask('escalations', ask, {
    limit: nearest,
    among: (about, other) => about.kind === 'escalation' && about.rounds > 0 && other !== id,
  })
  const same = found.filter(isSame).map(({ id }) => id)
  if (same.length === 0) return []
  const rows = await escalationRows(db)
    .where('escalations.id', 'in', same)
    .where('escalations.decision', 'is not', null)
    .where('escalations.decided_at', '>', new Date(now.getTime() - yearAgo))
    .orderBy('escalations.decided_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(asEscalation).filter(isDecided)
}
