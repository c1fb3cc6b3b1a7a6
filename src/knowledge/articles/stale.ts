import { sql } from 'kysely'
import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { refuse } from '../refusals.ts'
import type { ArticleView } from './article.ts'
import { versionsOf } from './find.ts'

/** Refuses a change made against an old version, saying what its title and text were and are, and what else has changed since. */
export async function refuseStaleArticle(context: Reading, now: ArticleView, seen: number) {
  const { id, title, version } = now
  if (version === seen) return
  const changed = [...(await textsSince(context, now, seen)), ...(await settingsSince(context, id, seen))]
  throw refuse('knowledge.article_stale', { title, seen, version }, { changed })
}

/** Its versions know, also those that an import made: what stands there now, and whose it is. */
async function textsSince(context: Reading, { id }: ArticleView, seen: number): Promise<Change[]> {
  const versions = (await versionsOf(context, id)).filter(({ version }) => version >= seen)
  const was = versions.at(-1)
  if (was?.version !== seen) return []
  return (['title', 'body'] as const).flatMap((path) => {
    const last = versions.find((one, at) => one[path] !== (versions[at + 1] ?? one)[path])
    return last === undefined || last[path] === was[path] ? [] : [{ path, was: was[path], is: last[path], by: last.by, at: last.at }]
  })
}

/** The audit knows, field by field, by whom and when. */
async function settingsSince({ db }: Reading, id: string, seen: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('people', 'people.id', 'audit.actor_id')
    .select(['facts', 'at', 'actor_id', 'people.name as actor_name'])
    .where('action', '=', 'article-changed')
    .where(sql<boolean>`facts -> 'article' ->> 'id' = ${id}`)
    .where(sql<boolean>`(facts ->> 'version')::int > ${seen}`)
    .orderBy(sql`(facts ->> 'version')::int`)
    .execute()
  return rows.flatMap(({ facts, at, actor_id, actor_name }) => {
    const by = actor_id === null ? null : { id: actor_id, name: actor_name ?? '' }
    const { changes } = facts as { changes: Record<string, { was: unknown; is: unknown }> }
    const settings = Object.entries(changes).filter(([path]) => isSetting(path))
    return settings.map(([path, { was, is }]) => ({ path, was, is, by, at: at.toISOString() }))
  })
}

const isSetting = (path: string) => ['url', 'owner', 'reviewOn', 'retired'].includes(path)
