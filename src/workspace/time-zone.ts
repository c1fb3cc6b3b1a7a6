import type { Database } from '#src/database/database.ts'

/** The workspace's IANA time zone, in which sentences tell the time; UTC until it is set up. */
export async function timeZone(db: Database): Promise<string> {
  const row = await db.selectFrom('workspace').select('time_zone').executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}
