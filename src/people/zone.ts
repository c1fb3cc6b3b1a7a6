import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/**
 * The IANA time zone in which somebody reads: as they chose, else the workspace's, else UTC.
 * A part of a query of `people`, so that whoever looks a person up anyway asks no second question.
 */
export const readersZone = sql<string>`coalesce(people.preferences ->> 'timeZone', (select time_zone from workspace), 'UTC')`

export async function zoneOf(db: Database, person: string): Promise<string> {
  const { zone } = await db.selectFrom('people').select(readersZone.as('zone')).where('id', '=', person).executeTakeFirstOrThrow()
  return zone
}
