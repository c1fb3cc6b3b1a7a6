import { sql } from 'kysely'
import type { Person } from '#src/people/person.ts'
import type { Escalation } from './escalation.ts'
import type { Event } from './facts.ts'

/*
 * Who may read which part of an escalation's history. History is shown by when it was visible:
 *
 * | the escalation was                          | what was written then is read by |
 * |---------------------------------------------|----------------------------------|
 * | a draft that is not shared                  | its author of that time, for good |
 * | a shared draft                              | everyone                         |
 * | a shared draft, hidden again                | its author of that time, for good |
 * | submitted once, in every later state        | everyone, also while a returned case is being edited |
 * | an internal note                            | Tier 2 and up                    |
 *
 * What stands in the case at the moment when it is shared or submitted becomes visible with it; what was taken out before never does.
 * Each row of `versions` and `events` keeps its one reader (`only_for`; null: everyone), decided when it is written and never again.
 */

type Exposure = Pick<Escalation, 'rounds' | 'shared'>

/** A draft that its author alone can read. */
export const isPrivate = ({ rounds, shared }: Exposure) => rounds === 0 && !shared

/** The id of the only person who can read it now; null when everyone can. */
export const onlyReaderOf = (escalation: Exposure & Pick<Escalation, 'author'>): string | null => (isPrivate(escalation) ? escalation.author.id : null)

/** These events hold no words that people wrote: that a draft began, was shared and was hidden is no secret afterwards. */
const wordless: readonly Event['kind'][] = ['drafted', 'shared']

/** The id of the only person who may ever read this event; null when everyone may who can read the escalation. */
export const onlyReaderOfEvent = (kind: Event['kind'], escalation: Escalation) => (wordless.includes(kind) ? null : onlyReaderOf(escalation))

/** The rows of `versions` or `events` that this reader may read; without a reader, those for everyone. Asked by every query that reads either. */
export function wasVisibleTo(table: 'versions' | 'events', reader: Pick<Person, 'id'> | null) {
  const column = sql.ref(`${table}.only_for`)
  return reader === null ? sql<boolean>`${column} is null` : sql<boolean>`(${column} is null or ${column} = ${reader.id})`
}
