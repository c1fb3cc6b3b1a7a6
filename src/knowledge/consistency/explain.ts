import { z } from 'zod'
import { holdForSystem } from '#src/escalations/find.ts'
import { record } from '#src/escalations/record.ts'
import { words } from '#src/foundation/text.ts'
import type { Context } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { refuse } from '../refusals.ts'
import { differenceRows } from './difference-rows.ts'
import { type DifferenceView, viewDifferences } from './list.ts'

/** Why two decisions about the same differ. */
export const Explain = z.strictObject({ reason: words('Say why the two are decided differently, so that the next one is decided alike.', 2_000) })

/** Says that two decisions differ for a reason. It stands on the timeline of the later one, for Tier 2 to read, and nobody is asked about the two again. */
export function explainDifference(context: Context, id: string, asked: z.infer<typeof Explain>) {
  return once(context, { difference: id, ...asked }, async (context): Promise<DifferenceView> => {
    const { db, now, actor } = context
    await db.selectFrom('differences').select('id').where('id', '=', id).forUpdate().execute()
    const row = await differenceRows(db).where('differences.id', '=', id).executeTakeFirst()
    const later = row && (await holdForSystem(db, row.later_id))
    const [view] = row ? await viewDifferences(context, [row]) : []
    if (!view || !row || !later) throw refuse('knowledge.no_difference', { id })
    if (view.explained) throw refuse('knowledge.explained', { name: view.explained.by.name, reason: view.explained.reason })
    await db
      .updateTable('differences')
      .set({ ...asked, explained_by: actor.id, explained_at: now })
      .where('id', '=', id)
      .execute()
    const from = { id: row.earlier_id, number: view.earlier.number }
    await record(context, later, { kind: 'explained', facts: { from, ...asked }, internal: true }, actor)
    return { ...view, explained: { ...asked, by: { id: actor.id, name: actor.name }, at: now.toISOString() } }
  })
}
