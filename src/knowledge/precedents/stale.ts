import { sql } from 'kysely'
import { refuse } from '#src/escalations/refusals.ts'
import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import type { Precedent } from './precedent.ts'

/** Refuses a change made against an old version, saying field by field what has changed since, by whom and when. */
export async function refuseStale(context: Reading, { id, version }: Precedent, seen: number) {
  if (version === seen) return
  const changed = await changesSince(context, id, seen)
  const paths = [...new Set(changed.map(({ path }) => path))]
  throw refuse('version.stale', { number: 'This precedent', seen, version, paths }, { changed })
}

/** The audit knows: every version but the first has its entry there. */
async function changesSince({ db }: Reading, id: string, seen: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('people', 'people.id', 'audit.actor_id')
    .select(['facts', 'at', 'actor_id', 'people.name as actor_name'])
    .where('action', 'like', 'precedent-%')
    .where(sql<boolean>`facts -> 'precedent' ->> 'id' = ${id}`)
    .where(sql<boolean>`(facts ->> 'version')::int > ${seen}`)
    .orderBy(sql`(facts ->> 'version')::int`)
    .execute()
  return rows.flatMap(({ facts, at, actor_id, actor_name }) => {
    const by = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
    const { changes } = facts as { changes: Record<string, { was: unknown; is: unknown }> }
    return Object.entries(changes).map(([path, { was, is }]) => ({ path, was, is, by, at: at.toISOString() }))
  })
}
