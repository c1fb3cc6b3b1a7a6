import { sql } from 'kysely'
import type { Person } from '#src/people/person.ts'

/** The lists that people keep before them. `all` and `mine` have closed ones, too; their counts leave them out. */
export const listViews = ['queue', 'deciding', 'waiting-for-me', 'others', 'mine', 'holding', 'returned', 'all'] as const
export type ListView = (typeof listViews)[number]

/** Which escalations stand in a view, for this reader. One place, so that a list is never longer or shorter than its count. */
export function standsIn(view: ListView, { id }: Pick<Person, 'id'>) {
  const conditions = {
    queue: () => sql<boolean>`escalations.state = 'submitted'`,
    /** Accepted, in their hands, and not paused. */
    deciding: () => sql<boolean>`(escalations.state = 'accepted' and escalations.holder_id = ${id} and escalations.wait is null)`,
    /** What they hold, unless it is paused for somebody else; and what is paused for their answer. */
    'waiting-for-me': () => waitsFor(id),
    /** What they wrote, decided or joined, and somebody else has now. What was joined and diverted is a draft for a while, of somebody else's. */
    others: () =>
      sql<boolean>`(not coalesce(${waitsFor(id)}, false) and ((escalations.state <> 'closed' and escalations.id in (select escalation_id from joins where person_id = ${id}))
        or (escalations.state not in ('draft', 'closed')
          and (escalations.author_id = ${id} or escalations.decision -> 'by' ->> 'id' = ${id} or escalations.holder_id = ${id}))))`,
    mine: () => sql<boolean>`escalations.author_id = ${id}`,
    /** What is in their hands, paused or not. */
    holding: () => sql<boolean>`escalations.holder_id = ${id}`,
    returned: () => sql<boolean>`escalations.state = 'returned'`,
    all: () => sql<boolean>`true`,
  } as const satisfies Record<ListView, () => unknown>
  return conditions[view]()
}

const waitsFor = (id: string) =>
  sql<boolean>`((escalations.holder_id = ${id} and escalations.wait is null) or (escalations.author_id = ${id} and escalations.wait ->> 'on' = 'author'))`
