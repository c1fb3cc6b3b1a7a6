import type { Difference } from '#src/cases/changes.ts'
import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { refuse } from './refusals.ts'

/** Writes down what this version changed. The table's key is the last guard: two changes can never both claim one version. */
export async function keepVersion({ db, now, actor }: Reading, { id, version }: Escalation, changes: readonly Difference[], bySystem = false) {
  const row = { escalation_id: id, version, actor_id: bySystem ? null : actor.id, at: now, changes: JSON.stringify(changes) }
  await db.insertInto('versions').values(row).execute()
}

/** Refuses a change made against an old version, saying field by field what has changed since, by whom and when. */
export async function refuseStale(context: Reading, escalation: Escalation, seen: number) {
  if (escalation.version === seen) return
  const changed = await changesSince(context, escalation, seen)
  const paths = [...new Set(changed.map(({ path }) => path))]
  throw refuse('version.stale', { number: shortNumber(escalation), seen, version: escalation.version, paths }, { changed })
}

async function changesSince(context: Reading, escalation: Escalation, seen: number): Promise<Change[]> {
  const { id } = escalation
  const rows = await context.db
    .selectFrom('versions')
    .leftJoin('people', 'people.id', 'versions.actor_id')
    .select(['changes', 'at', 'actor_id', 'people.name as actor_name'])
    .where('escalation_id', '=', id)
    .where('version', '>', seen)
    .where('version', '>=', await firstVisible(context, escalation))
    .orderBy('version')
    .execute()
  return rows.flatMap(({ changes, at, actor_id, actor_name }) => {
    const by = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
    return (changes as Difference[]).map((change) => ({ ...change, by, at: at.toISOString() }))
  })
}

/** What an author tried out in a draft that nobody else could read is told to nobody else afterwards either. */
async function firstVisible({ db, actor }: Reading, { id, author }: Escalation): Promise<number> {
  if (author.id === actor.id) return 1
  const shown = await db
    .selectFrom('events')
    .select(({ fn }) => fn.min('version').as('version'))
    .where('escalation_id', '=', id)
    .where('kind', 'in', ['shared', 'submitted', 'reopened'])
    .executeTakeFirst()
  return shown?.version ?? 1 // a diverted draft may be shared from its beginning
}
