import { z } from 'zod'
import type { Database } from '#src/database/database.ts'
import type { Place } from './channel.ts'

/** A place as people see it: what it is called there, and since when Baton speaks to it. */
export type Connection = { place: Place; called: string; facts: object }

export const ConnectionView = z
  .object({
    place: z.enum(['slack', 'helpdesk', 'browser']),
    called: z.string().meta({ description: 'What it is called there', example: 'Northwind' }),
    connectedAt: z.iso.datetime().meta({ description: 'Since when Baton speaks to it' }),
  })
  .meta({ id: 'Connection' })
export type ConnectionView = z.infer<typeof ConnectionView>

/** Every place that Baton speaks to, itself among them. */
export async function listConnections({ db }: { db: Database }): Promise<ConnectionView[]> {
  const rows = await db.selectFrom('connections').select(['place', 'called', 'connected_at']).orderBy('place').execute()
  return rows.map(({ place, called, connected_at }) => ({ place, called, connectedAt: connected_at.toISOString() }))
}

export async function connectedPlaces(db: Database): Promise<Set<Place>> {
  const rows = await db.selectFrom('connections').select('place').execute()
  return new Set(rows.map(({ place }) => place))
}

/**
 * Says what is connected from now on, for every process that promises something. What was promised to a place that is gone is done by hand,
 * as long as nothing of it can have been said.
 */
export async function connect(db: Database, now: Date, connections: readonly Connection[]) {
  const places = connections.map(({ place }) => place)
  await db.transaction().execute(async (db) => {
    await db
      .deleteFrom('connections')
      .$if(places.length > 0, (query) => query.where('place', 'not in', places))
      .execute()
    await db
      .updateTable('deliveries')
      .set({ state: 'not-connected' })
      .where('state', 'in', ['pending', 'failed'])
      .$if(places.length > 0, (query) => query.where('place', 'not in', places))
      .execute()
    for (const { place, called, facts } of connections) {
      const row = { place, called, facts: JSON.stringify(facts) }
      await db
        .insertInto('connections')
        .values({ ...row, connected_at: now })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(row))
        .execute()
    }
  })
}
