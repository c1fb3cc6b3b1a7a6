import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/** Where hearing stands. `began`: from when on Baton listens; `until`: what has changed before is known. Both by the help desk's time. `twice`: what changed at `until`, and was heard after that had passed. */
export type Standing = { began: Date; until: Date; twice: readonly string[] }

/** How often the help desk is asked what is new, by all processes together, in seconds. */
const everySeconds = 55

/** Whoever takes a turn and is not heard of for so long is dead, in seconds: longer than all that a turn asks of a slow help desk. */
const longestTurn = 300

/** The turn to hear the help desk, for one process at a time; null when it is another's, or not due. The first begins to listen `now`. */
export async function takeTurn(db: Database, now: Date): Promise<Standing | null> {
  await db
    .insertInto('desk_hearing')
    .values({ began_at: now, heard_until: now, next_at: sql<Date>`clock_timestamp()` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db
    .updateTable('desk_hearing')
    .set({ next_at: inSeconds(longestTurn) })
    .where('next_at', '<=', sql<Date>`clock_timestamp()`)
    .returning(['began_at', 'heard_until', 'heard_twice'])
    .executeTakeFirst()
  return row ? { began: row.began_at, until: row.heard_until, twice: row.heard_twice } : null
}

export async function endTurn(db: Database) {
  await db
    .updateTable('desk_hearing')
    .set({ next_at: inSeconds(everySeconds) })
    .execute()
}

/** Where Baton stands; null before it has ever listened. */
export async function standingOf(db: Database): Promise<Pick<Standing, 'began'> | null> {
  const row = await db.selectFrom('desk_hearing').select('began_at').executeTakeFirst()
  return row ? { began: row.began_at } : null
}

const inSeconds = (seconds: number) => sql<Date>`clock_timestamp() + ${seconds} * interval '1 second'`
