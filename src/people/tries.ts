import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { Outage } from '#src/database/outage/outage.ts'

/** How long failures count, in seconds, from the first one. By the database's clock, which all processes share. */
const window = 15 * 60

/** How many failures a key may have within the window. Keys are hashes: the table holds no address of a person and none of a machine. */
export type Limit = { key: string; most: number }

export const keyOf = (secret: string, ...parts: readonly string[]) => createHmac('sha256', secret).update(parts.join('\n')).digest('base64url').slice(0, 22)

/**
 * Counts a try before it is made, so that many at once are no way around a limit. Answers null, or in how many seconds to come back;
 * then the try is not counted. A try that was no failure is taken back with `takeBack`.
 */
export async function countTry(db: Database, limits: readonly Limit[]): Promise<number | null> {
  const most = new Map(limits.map((limit) => [limit.key, limit.most]))
  const keys = [...most.keys()].toSorted() // in one order, or two requests would wait for each other
  const counting = sql<{ key: string; count: number; left: number }>`
    insert into tries as known (key, count, until)
    select key, 1, clock_timestamp() + ${window} * interval '1 second' from unnest(${keys}::text[]) as key
    on conflict (key) do update set
      count = case when known.until <= clock_timestamp() then 1 else known.count + 1 end,
      until = case when known.until <= clock_timestamp() then excluded.until else known.until end
    returning key, count, ceil(extract(epoch from until - clock_timestamp()))::int as left`
  const { rows } = await counting.execute(db).catch(notCounted)
  if (rows.some(({ count }) => count === 1)) await forgetOld(db)
  const over = rows.filter(({ key, count }) => count > (most.get(key) ?? 0))
  if (over.length === 0) return null
  await takeBack(db, limits)
  return Math.max(1, ...over.map(({ left }) => left))
}

/** Whether a count was saved when the connection broke is of no interest to the person who signs in: nothing of theirs was changed. */
function notCounted(error: unknown): never {
  throw error instanceof Outage && error.kind === 'unknown' ? new Outage('unreachable', error.cause) : error
}

/** The try was not a failure, or was refused before it was made. */
export async function takeBack(db: Database, limits: readonly Limit[]) {
  const keys = limits.map(({ key }) => key).toSorted()
  await sql`
    update tries set count = tries.count - 1 from (select key from tries where key = any(${keys}::text[]) order by key for update) as counted
    where tries.key = counted.key and tries.count > 0`.execute(db)
}

async function forgetOld(db: Database) {
  await sql`delete from tries where key in (select key from tries where until <= clock_timestamp() limit 100 for update skip locked)`.execute(db)
}
