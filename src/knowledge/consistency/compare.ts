import { promise, type Wish } from '#src/deliveries/promise.ts'
import type { Differing } from '#src/escalations/differing.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { findForSystem, holdForSystem } from '#src/escalations/find.ts'
import { record } from '#src/escalations/record.ts'
import { newId } from '#src/foundation/ids.ts'
import { type Context, inTransaction } from '#src/people/context.ts'
import type { Library } from '../library/library.ts'
import { decidedAlike } from './decided-alike.ts'
import { type DecidedEscalation, differing, isDecided } from './differing.ts'

export type Comparing = Pick<Context, 'db' | 'queue' | 'now'> & { library: Library }

/** With so many earlier decisions it is compared; what differs from more is seen by these. */
const most = 10

/** One decision is laid beside so many others at most: a lead reads them all. */
const pairs = 3

/** Compares a decision with what was decided about the same before, keeps what differs, and tells the leads. Twice is as good as once. */
export async function compareDecision({ library, ...context }: Comparing, id: string) {
  await library.whole()
  const seen = await findForSystem(context.db, id)
  const found = isDecided(seen) ? await differingFrom(context, library, seen) : []
  if (found.length === 0) return
  await inTransaction(context, async (context) => {
    const later = await holdForSystem(context.db, id)
    if (!later || !isDecided(later) || later.decidedAt.getTime() !== seen.decidedAt?.getTime()) return // what was decided anew meanwhile is compared by itself
    const people = await leads(context.db)
    for (const one of found) await keepDifference(context, { ...one, later }, people)
  })
}

/** Searched for before anything is held: nobody waits for a search. */
async function differingFrom(context: Pick<Context, 'db' | 'now'>, library: Library, later: DecidedEscalation): Promise<Omit<Pair, 'later'>[]> {
  const alike = await decidedAlike(context, library, later, most)
  const found = alike.flatMap((earlier) => {
    const how = earlier.decidedAt < later.decidedAt ? differing(earlier, later) : null
    return how ? [{ earlier, how }] : []
  })
  return found.slice(0, pairs)
}

type Pair = { earlier: DecidedEscalation; later: DecidedEscalation; how: Differing }

async function keepDifference(context: Omit<Comparing, 'library'>, { earlier, later, how }: Pair, people: readonly string[]) {
  const { db, now } = context
  const row = {
    ...{ id: newId(), earlier_id: earlier.id, later_id: later.id, how: JSON.stringify(how), found_at: now },
    ...{ earlier_decided_at: earlier.decidedAt, later_decided_at: later.decidedAt },
  }
  const kept = await db
    .insertInto('differences')
    .values(row)
    .onConflict((twice) => twice.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return
  const other = { id: earlier.id, number: shortNumber(earlier) }
  const event = await record(context, later, { kind: 'differs', facts: { from: other, how }, internal: true }, null)
  await promise(context, { escalation: later.id, event: event.id }, people.flatMap(told))
}

/** Whoever answers for how things are decided. */
async function leads(db: Context['db']): Promise<string[]> {
  const rows = await db.selectFrom('people').select('id').where('role', '=', 'lead').where('left_at', 'is', null).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

const told = (person: string): Wish[] => [
  { place: 'slack', what: 'direct', facts: { person }, topic: `differs ${person}`, onlyConnected: true },
  { place: 'browser', what: 'notice', facts: { person }, onlyConnected: true },
]
