import { sql } from 'kysely'
import { z } from 'zod'
import { fewAtOnce } from '#src/database/few-at-once.ts'
import { type Page, PageQuery, page } from '#src/database/paging.ts'
import { Differing } from '#src/escalations/differing.ts'
import { asEscalation, escalationRows } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import { DecidedView, viewDecided } from './decided-view.ts'
import { type DifferenceRow, differenceRows, isOpen } from './difference-rows.ts'
import { type DecidedEscalation, isDecided } from './differing.ts'

/** `open`: nobody has said why, and no precedent rules it. */
export const DifferenceQuery = PageQuery.extend({ state: z.enum(['open', 'settled'], 'Choose open or settled.').default('open') })

/** Two decisions about the same that differ, side by side. `explained`: why, as a lead says; `precedent`: what rules it now, made of one of the two. */
export const DifferenceView = z
  .object({
    id: z.uuid(),
    how: Differing,
    foundAt: z.iso.datetime(),
    earlier: DecidedView,
    later: DecidedView,
    explained: z.object({ reason: z.string(), by: NamedView, at: z.iso.datetime() }).nullable(),
    precedent: z.object({ id: z.uuid(), question: z.string() }).nullable(),
  })
  .meta({ id: 'Difference' })
export type DifferenceView = z.infer<typeof DifferenceView>

const newest = { name: 'newest', value: sql`differences.found_at`, kind: 'time', id: sql`differences.id`, direction: 'desc' } as const

/** One page, the newest first. */
export async function listDifferences(context: Pick<Reading, 'db'>, { state, ...asked }: z.infer<typeof DifferenceQuery>): Promise<Page<DifferenceView>> {
  const rows = differenceRows(context.db).where(state === 'open' ? isOpen : sql<boolean>`not ${isOpen}`)
  const found = await page(rows, { sort: newest, asked, counted: true, view: (row) => row })
  return { ...found, items: await viewDifferences(context, found.items) }
}

/** With both cases; one that has no decision any more by now is left out. */
export async function viewDifferences({ db }: Pick<Reading, 'db'>, rows: readonly DifferenceRow[]): Promise<DifferenceView[]> {
  const ids = rows.flatMap(({ earlier_id, later_id }) => [earlier_id, later_id])
  const found = await fewAtOnce(ids, (few) => escalationRows(db).where('escalations.id', 'in', few).execute())
  const decided = new Map(
    found
      .map(asEscalation)
      .filter(isDecided)
      .map((one) => [one.id, one]),
  )
  return rows.flatMap((row) => {
    const [earlier, later] = [decided.get(row.earlier_id), decided.get(row.later_id)]
    return earlier && later ? [viewOf(row, earlier, later)] : []
  })
}

function viewOf(row: DifferenceRow, earlier: DecidedEscalation, later: DecidedEscalation): DifferenceView {
  const { id, how, found_at, reason, explained_by, explainer_name, explained_at, ruled_by } = row
  const explained = reason !== null && explained_by !== null && explained_at !== null
  return {
    ...{ id, how: how as Differing, foundAt: found_at.toISOString(), earlier: viewDecided(earlier), later: viewDecided(later) }, // `compare` wrote `how` from this type
    explained: explained ? { reason, by: { id: explained_by, name: explainer_name ?? '' }, at: explained_at.toISOString() } : null,
    precedent: ruled_by,
  }
}
