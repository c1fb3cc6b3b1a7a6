import { sql } from 'kysely'
import { z } from 'zod'
import type { Reading } from '#src/people/context.ts'
import type { Named } from '#src/people/person.ts'
import { NamedView } from '#src/people/person-view.ts'
import { findEscalation } from './find.ts'

/** How long somebody counts as looking after they said so last, in milliseconds: two of a window’s repetitions, so that one may be lost. */
const forgottenAfter = 40_000

/** Announced to this many at most, who looked last: a message of the database holds 8,000 bytes, and in such a crowd nobody asks who else is there. */
const mostReaders = 100

/** Who else looks at an escalation, by name. */
export const LookingView = z.object({ looking: z.array(NamedView) })

/** Says that they are looking at it, for the next 40 seconds; who else is. Refused when they may not see it. */
export async function lookAt(context: Reading, idOrNumber: string): Promise<z.infer<typeof LookingView>> {
  const { id } = await findEscalation(context, idOrNumber)
  const left = await forgetOld(context)
  const arrived = await arrive(context, id)
  for (const changed of new Set([...left, ...(arrived ? [id] : [])])) await announce(context, changed)
  return { looking: await othersAt(context, id) }
}

/** Says that they have turned away. Twice, or without having looked, is as good as once. */
export async function lookAway(context: Reading, idOrNumber: string) {
  const { db, actor } = context
  const { id } = await findEscalation(context, idOrNumber)
  const gone = await db.deleteFrom('looking').where('escalation_id', '=', id).where('person_id', '=', actor.id).executeTakeFirst()
  if (gone.numDeletedRows > 0n) await announce(context, id)
}

/** Whoever was not heard of for long has left, wherever they were; which escalations they were at. Rows that somebody else is just clearing away are left to them. */
async function forgetOld({ db, actor, now }: Reading): Promise<string[]> {
  const { rows } = await sql<{ escalation_id: string }>`
    delete from looking where ctid in (
      select ctid from looking where at <= ${since(now)} and person_id <> ${actor.id} for update skip locked
    ) returning escalation_id`.execute(db)
  return rows.map(({ escalation_id }) => escalation_id)
}

/** Whether they were not there before, or had been forgotten. */
async function arrive({ db, actor, now }: Reading, id: string): Promise<boolean> {
  const before = await db.selectFrom('looking').select('at').where('escalation_id', '=', id).where('person_id', '=', actor.id).executeTakeFirst()
  await db
    .insertInto('looking')
    .values({ escalation_id: id, person_id: actor.id, at: now })
    .onConflict((conflict) => conflict.columns(['escalation_id', 'person_id']).doUpdateSet({ at: now }))
    .execute()
  return !before || before.at <= since(now)
}

async function othersAt({ db, actor, now }: Reading, id: string): Promise<Named[]> {
  return db
    .selectFrom('looking')
    .innerJoin('people', 'people.id', 'looking.person_id')
    .select(['people.id', 'people.name'])
    .where('escalation_id', '=', id)
    .where('person_id', '<>', actor.id)
    .where('at', '>', since(now))
    .orderBy('people.name')
    .execute()
}

/** To the others who look at it, since nobody else cares: everybody in the house would otherwise hear of every page that is opened. */
async function announce({ db, actor }: Reading, id: string) {
  const readers = sql`array(select person_id from looking where escalation_id = ${id} and person_id <> ${actor.id} order by at desc limit ${mostReaders})`
  await sql`select announce(${id}, 'presence', null, false, ${readers})`.execute(db)
}

const since = (now: Date) => new Date(now.getTime() - forgottenAfter)
