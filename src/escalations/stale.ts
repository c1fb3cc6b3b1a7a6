import type { Difference } from '#src/cases/changes.ts'
import { withinBytes } from '#src/database/paging.ts'
import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { changesSinceShown, collapsePrivateVersions, forgetHiddenTime } from './private-words.ts'
import { refuse } from './refusals.ts'
import { isPrivate, onlyReaderOf, wasVisibleTo } from './visibility.ts'

type Kept = { before: Escalation | null; after: Escalation; changes: readonly Difference[]; bySystem?: boolean }

/**
 * Writes down what this version changed, for those who can read it. The table's key is the last guard: two changes can never both claim one version.
 * `before` is null for the first version.
 */
export async function keepVersion(context: Reading, { before, after, changes, bySystem = false }: Kept) {
  const { db, now, actor } = context
  const wasPrivate = before !== null && isPrivate(before)
  const opens = wasPrivate && !isPrivate(after)
  const hides = before !== null && !wasPrivate && isPrivate(after)
  const row = { escalation_id: after.id, version: after.version, actor_id: bySystem ? null : actor.id, at: now, changes: JSON.stringify(changes) }
  const open = opens ? JSON.stringify(await changesSinceShown(context, after, changes)) : null
  await db
    .insertInto('versions')
    .values({ ...row, only_for: onlyReaderOf(after), open_changes: open, shown: hides ? JSON.stringify(before.case) : null })
    .execute()
  if (opens) await forgetHiddenTime(context, after)
  if (after.state !== 'draft' && (opens || before?.state === 'draft')) await collapsePrivateVersions(context, after)
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
    .select(['changes', 'open_changes', 'at', 'actor_id', 'people.name as actor_name'])
    .where('escalation_id', '=', id)
    .where('version', '>', seen)
    .where(wasVisibleTo('versions', context.actor))
    .orderBy('version', 'desc')
    .limit(mostVersions)
    .execute()
  const changes = rows.toReversed().flatMap(({ changes, open_changes, at, actor_id, actor_name }) => {
    const by = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
    // Who made it visible had written what was hidden; everyone else is told what differs from what they saw.
    const told = open_changes !== null && actor_id !== context.actor.id ? open_changes : changes
    return (told as Difference[]).map((change) => ({ ...change, by, at: at.toISOString() }))
  })
  return withinBytes(changes.slice(-mostVersions).toReversed()).toReversed()
}

/** Whoever is further behind is told the newest changes: they read the whole again anyway. */
const mostVersions = 200
