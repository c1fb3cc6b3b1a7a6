import type { Reading } from '#src/people/context.ts'
import { atLeast } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'

/** What happened to an escalation, oldest first, as far as this reader may see it: internal notes are for Tier 2 and up. */
export const eventsOf = ({ db, actor }: Reading, { id }: Pick<Escalation, 'id'>): Promise<Event[]> => read(db, id, atLeast('tier2', actor))

/** What everybody may see of it, for whom no reader is known. */
export const openEventsOf = (db: Reading['db'], id: string): Promise<Event[]> => read(db, id, false)

async function read(db: Reading['db'], id: string, internal: boolean): Promise<Event[]> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('people', 'people.id', 'events.actor_id')
    .select(['events.id', 'kind', 'version', 'facts', 'at', 'internal', 'actor_id', 'people.name as actor_name'])
    .where('escalation_id', '=', id)
    .$if(!internal, (query) => query.where('internal', '=', false))
    .orderBy('seq')
    .execute()
  return rows.map(asEvent)
}

/** The id of what happened last: what the outside world is told without anything having happened belongs to that. */
export async function newestEventOf(db: Reading['db'], id: string): Promise<string> {
  const newest = db.selectFrom('events').select('id').where('escalation_id', '=', id).orderBy('seq', 'desc').limit(1)
  return (await newest.executeTakeFirstOrThrow()).id
}

/** Events with who did it, before they are domain words. */
export const eventRows = (db: Reading['db']) =>
  db
    .selectFrom('events')
    .leftJoin('people as doer', 'doer.id', 'events.actor_id')
    .select(['events.id', 'events.kind', 'events.version', 'events.facts', 'events.at', 'events.internal', 'events.actor_id', 'doer.name as actor_name'])

type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['executeTakeFirstOrThrow']>>

export function asEvent({ actor_id, actor_name, facts, ...row }: EventRow): Event {
  const { after, ...own } = facts as Event['facts'] & Pick<Event, 'after'>
  const who = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
  // `record` is the only writer, and its type ties facts to kind; the database cannot say so.
  return { ...row, facts: own, after, actor: who } as Event
}
