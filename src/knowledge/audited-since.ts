import { sql } from 'kysely'
import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'

/** What has changed since a version of an article or a precedent was seen, field by field, by whom and when: the audit knows, for every version but the first has its entry there. */
export async function auditedSince({ db }: Reading, about: 'article' | 'precedent', id: string, seen: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('people', 'people.id', 'audit.actor_id')
    .select(['facts', 'at', 'actor_id', 'people.name as actor_name'])
    .where('action', 'like', `${about}-%`)
    .where(sql<boolean>`facts -> ${about}::text ->> 'id' = ${id}`)
    .where(sql<boolean>`(facts ->> 'version')::int > ${seen}`)
    .orderBy(sql`(facts ->> 'version')::int`)
    .execute()
  return rows.flatMap(({ facts, at, actor_id, actor_name }) => {
    const by = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
    const { changes = {} } = facts as { changes?: Record<string, { was: unknown; is: unknown }> }
    return Object.entries(changes).map(([path, { was, is }]) => ({ path, was, is, by, at: at.toISOString() }))
  })
}
