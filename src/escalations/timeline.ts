import { sql } from 'kysely'
import type { Reading } from '#src/people/context.ts'
import { atLeast, type Person } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'
import { wasVisibleTo } from './visibility.ts'

/** Those of these events of an escalation that this reader may see, oldest first. Never all of them: people may comment without end. */
export async function eventsOf({ db, actor }: Reading, { id }: Pick<Escalation, 'id'>, ids: readonly string[]): Promise<Event[]> {
  if (ids.length === 0) return []
  const rows = await eventRows(db).where('escalation_id', '=', id).where('events.id', 'in', ids).where(mayReadEvents(actor)).orderBy('seq').execute()
  return rows.map(asEvent)
}

/** What everybody may see of it, for whom no reader is known. */
export const openEventsOf = (db: Reading['db'], id: string): Promise<Event[]> => read(db, id, null)

async function read(db: Reading['db'], id: string, reader: Person | null): Promise<Event[]> {
  const rows = await eventRows(db).where('escalation_id', '=', id).where(mayReadEvents(reader)).orderBy('seq').execute()
  return rows.map(asEvent)
}

/** The events that this reader may read (null: that everyone may): what happened while they could read the escalation, and internal notes for Tier 2 and up. */
export function mayReadEvents(reader: Person | null) {
  const visible = wasVisibleTo('events', reader)
  return reader !== null && atLeast('tier2', reader) ? visible : sql<boolean>`(${visible} and not events.internal)`
}

/** Who had it after each event that is no comment, oldest first: what the time held is counted from. No words of anyone's. */
export async function standingsOf(db: Reading['db'], { id }: Pick<Escalation, 'id'>): Promise<Pick<Event, 'after' | 'at'>[]> {
  const after = sql<Event['after']>`facts -> 'after'`.as('after')
  return db.selectFrom('events').select(['at', after]).where('escalation_id', '=', id).where('kind', '<>', 'commented').orderBy('seq').execute()
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
    .select([
      'events.id',
      'events.kind',
      'events.version',
      'events.facts',
      'events.at',
      'events.internal',
      'events.actor_id',
      'events.only_for',
      'doer.name as actor_name',
    ])

type EventRow = Awaited<ReturnType<ReturnType<typeof eventRows>['executeTakeFirstOrThrow']>>

export function asEvent({ actor_id, actor_name, only_for, facts, ...row }: EventRow): Event {
  const { after, ...own } = facts as Event['facts'] & Pick<Event, 'after'>
  const who = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
  // `record` is the only writer, and its type ties facts to kind; the database cannot say so.
  return { ...row, facts: own, after, actor: who, onlyFor: only_for } as Event
}
