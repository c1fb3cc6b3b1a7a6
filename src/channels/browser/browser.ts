import type { Database } from '#src/database/database.ts'
import type { Channel, Delivery } from '#src/deliveries/channel.ts'
import { readPreferences } from '#src/people/preferences.ts'

/** Baton's own notices: the bell. They are there as soon as they are written, so nothing has ever to be looked up. */
export function browser({ db, clock }: { db: Database; clock: () => Date }): Channel {
  const deliver = async ({ id, escalation, event, facts }: Delivery) => {
    const person = String(facts.person)
    const { kind } = await db.selectFrom('events').select('kind').where('id', '=', event).executeTakeFirstOrThrow()
    const { notifications } = await readPreferences({ db, actor: { id: person } })
    const muted = Object.entries(notifications).some(([name, wanted]) => name === kind && !wanted)
    if (!muted)
      await db
        .insertInto('notices')
        .values({ id, person_id: person, escalation_id: escalation, event_id: event, at: clock() })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return { result: 'sent' as const, receipt: {} }
  }
  return { place: 'browser', deliver, lookUp: async () => ({ result: 'absent' }) }
}
