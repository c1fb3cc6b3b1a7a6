import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'

/** Differences between decisions that stand as they were compared, with the precedent, if one was made of either since. */
export const differenceRows = (db: Database) =>
  db
    .selectFrom('differences')
    .innerJoin('escalations as earlier', (join) =>
      join.onRef('earlier.id', '=', 'differences.earlier_id').onRef('earlier.decided_at', '=', 'differences.earlier_decided_at'),
    )
    .innerJoin('escalations as later', (join) =>
      join.onRef('later.id', '=', 'differences.later_id').onRef('later.decided_at', '=', 'differences.later_decided_at'),
    )
    .leftJoin('people as explainer', 'explainer.id', 'differences.explained_by')
    .where('earlier.decision', 'is not', null)
    .where('later.decision', 'is not', null)
    .selectAll('differences')
    .select(['explainer.name as explainer_name', ruledBy.as('ruled_by')])

/** `{ id, question }` of the newest precedent in force that was made of one of the two. */
const ruledBy = sql<{ id: string; question: string } | null>`(
  select json_build_object('id', precedents.id, 'question', precedents.question) from precedents
  where precedents.state = 'published' and precedents.escalation_id in (differences.earlier_id, differences.later_id)
  order by precedents.published_at desc limit 1)`

/** Nobody has said why, and no precedent rules it. */
export const isOpen = sql<boolean>`(differences.explained_at is null and ${ruledBy} is null)`

export type DifferenceRow = Awaited<ReturnType<ReturnType<typeof differenceRows>['executeTakeFirstOrThrow']>>
