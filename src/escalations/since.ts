import { sql } from 'kysely'
import type { Reading } from '#src/people/context.ts'
import { type Announcement, mayHear } from './announcement.ts'
import { wasVisibleTo } from './visibility.ts'

/** More than this is told as “read everything again”. */
const mostChanges = 1_000

/**
 * Numbers are drawn a moment before they are committed, and not in that order. Who has heard of number 7 may have missed a 6 that came later;
 * so what was made up to this long before is told again. In milliseconds.
 */
const overlap = 10_000

/** No transaction is overtaken by more than this. */
const mostOvertaken = 500

/** The number of the newest change; 0 when there is none. */
export async function newestChange(db: Reading['db']): Promise<number> {
  const { rows } = await sql<{ seq: string }>`select greatest((select max(seq) from events), (select max(seq) from versions), 0) as seq`.execute(db)
  return Number(rows[0]?.seq)
}

/**
 * What this reader may hear of since the change with this number: the last change of each escalation, as it is now.
 * Null when it is too much, or when nobody knows the number.
 */
export async function changesSince({ db, actor }: Reading, number: number): Promise<Announcement[] | null> {
  const heard = await madeAt(db, number)
  if (!heard) return null
  const overlapping = sql`(seq > ${number} or at > ${new Date(heard.getTime() - overlap)})`
  const from = number - mostOvertaken
  const { rows } = await sql<Announcement & { seq: string }>`
    select changes.seq, kind, internal, null as readers, id as escalation, number, version, author_id as author, rounds, shared
    from (
      select seq, escalation_id, kind, internal from events where seq > ${from} and ${overlapping} and ${wasVisibleTo('events', actor)}
      union all
      select seq, escalation_id, 'edited', false from versions where seq > ${from} and ${overlapping} and ${wasVisibleTo('versions', actor)}
    ) as changes join escalations on escalations.id = escalation_id
    order by seq limit ${mostChanges + 1}`.execute(db)
  if (rows.length > mostChanges) return null
  const changes = rows.map((row) => ({ ...row, seq: Number(row.seq) })).filter((change) => mayHear(actor, change))
  const last = new Map(changes.map((change) => [change.escalation, change]))
  return changes.filter((change) => last.get(change.escalation) === change)
}

/** When the change with this number was made; before everything, for 0; null when there is none. */
async function madeAt(db: Reading['db'], number: number): Promise<Date | null> {
  if (number === 0) return new Date(0)
  const { rows } = await sql<{ at: Date }>`select at from events where seq = ${number} union all select at from versions where seq = ${number}`.execute(db)
  return rows[0]?.at ?? null
}
