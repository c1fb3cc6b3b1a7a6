import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/** The workspace's IANA time zone, or UTC, as a part of a query. */
export const workspaceZone = sql<string>`coalesce((select time_zone from workspace), 'UTC')`

/**
 * The IANA time zone in which somebody reads: as they chose, else the workspace's, else UTC.
 * A part of a query of `people`, so that whoever looks a person up anyway asks no second question.
 */
export const readersZone = sql<string>`coalesce(people.preferences ->> 'timeZone', ${workspaceZone})`

/** The same for whoever has not been looked up; for nobody in particular, such as a command without `--as`, it is the workspace's. */
export async function zoneOf(db: Database, person: string): Promise<string> {
  const asked = sql<{ zone: string }>`select ${readersZone} as zone from (select) as anybody left join people on people.id = ${person}`
  const { rows } = await asked.execute(db)
  return rows[0]?.zone ?? 'UTC'
}
