import type { Selectable } from 'kysely'
import type { DriftsTable } from '#src/database/tables/heard.ts'
import type { Standing } from '#src/deliveries/helpdesk.ts'
import { promise } from '#src/deliveries/promise.ts'
import type { Context } from '#src/people/context.ts'
import type { Escalation } from '../escalation.ts'
import { holdForSystem } from '../find.ts'
import { newestEventOf } from '../timeline.ts'
import { type Comparison, compared, type Kept, type Left, leftOn } from './expected.ts'

type Noticing = Pick<Context, 'db' | 'queue' | 'now'>
type Row = Selectable<DriftsTable>

/**
 * Holds a ticket, as it was just read, against how Baton left it: puts each thing right once of its own accord, and asks from then on.
 * `before`: how Baton had left it when it was read; what has been promised or kept since says nothing about what was read.
 */
export function noticeDrift({ db, queue, now }: Noticing, id: string, before: Left, there: Standing): Promise<void> {
  return db.transaction().execute(async (db) => {
    const escalation = await holdForSystem(db, id)
    if (!escalation || escalation.state === 'draft') return
    const left = unchanged(before, await leftOn(db, there.id))
    const known = await db.selectFrom('drifts').selectAll().where('escalation_id', '=', id).forUpdate().execute()
    const comparisons = compared(escalation, left, there)
    for (const row of known) if (isOver(row, comparisons, left)) await write({ db, queue, now }, escalation, { ...row, state: 'over' })
    for (const comparison of comparisons) {
      const row = known.find(({ aspect }) => aspect === comparison.aspect) ?? null
      await judge({ db, queue, now }, escalation, { comparison, row, left, there })
    }
  })
}

const unchanged = (before: Left, now: Left): Left => ({
  tag: now.tag?.delivery === before.tag?.delivery ? now.tag : null,
  team: now.team?.delivery === before.team?.delivery ? now.team : null,
})

/** What Baton has said since wants nothing of it any more, such as a ticket that went back to its agent. */
const isOver = ({ aspect, state }: Row, comparisons: readonly Comparison[], { tag, team }: Left) =>
  state !== 'over' && !comparisons.some((one) => one.aspect === aspect) && (aspect === 'tags' ? tag : team) !== null

type Case = { comparison: Comparison; row: Row | null; left: Left; there: Standing }

async function judge(context: Noticing, escalation: Escalation, { comparison, row, left, there }: Case) {
  const { aspect, expected, found } = comparison
  if (found === expected) return row && isOpen(row) ? write(context, escalation, { ...row, state: 'right', found, expected }) : undefined
  const same = row?.found === found && row.expected === expected
  if (same && (row.state === 'asks' || row.state === 'accepted')) return
  const noticed = { ...comparison, ...touchOf(there, aspect), noticed_at: context.now, accepted_by: null, accepted_at: null }
  const kept = { tags: left.tag, team: left.team, state: null }[aspect]
  const repairedAt = row?.repaired_at ?? null
  if (kept === null || repairedAt !== null) return write(context, escalation, { ...noticed, state: 'asks', repaired_at: repairedAt })
  await promiseAgain(context, escalation.id, kept)
  await write(context, escalation, { ...noticed, state: 'repairing', repaired_at: context.now })
}

const isOpen = ({ state }: Row) => state !== 'right' && state !== 'over'

function touchOf({ touched }: Standing, aspect: Comparison['aspect']) {
  const touch = touched[aspect]
  return { touched_by: touch?.by ?? null, touched_at: touch ? new Date(touch.at) : null }
}

/** Promises the same once more, in the line of what Baton says to the ticket. */
export async function promiseAgain({ db, queue, now }: Noticing, escalation: string, { what, facts }: Pick<Kept, 'what' | 'facts'>) {
  const event = await newestEventOf(db, escalation)
  await promise({ db, queue, now }, { escalation, event }, [{ place: 'helpdesk', what, topic: what === 'team' ? 'team' : 'tag', facts }])
}

async function write({ db }: Noticing, { id }: Escalation, row: Omit<Row, 'escalation_id'>) {
  await db
    .insertInto('drifts')
    .values({ ...row, escalation_id: id })
    .onConflict((conflict) => conflict.columns(['escalation_id', 'aspect']).doUpdateSet({ ...row, escalation_id: id }))
    .execute()
}
