import type { Change } from '#src/foundation/refusal.ts'
import type { Reading } from '#src/people/context.ts'
import { auditedSince } from '../audited-since.ts'
import { refuse } from '../refusals.ts'
import type { ArticleView } from './article.ts'
import { versionsSince } from './find.ts'

/** Refuses a change made against an old version, saying what its title and text were and are, and what else has changed since. */
export async function refuseStaleArticle(context: Reading, now: ArticleView, seen: number) {
  const { id, title, version } = now
  if (version === seen) return
  const settings = (await auditedSince(context, 'article', id, seen)).filter(({ path }) => isSetting(path))
  const changed = [...(await textsSince(context, now, seen)), ...settings]
  throw refuse('knowledge.article_stale', { title, seen, version }, { changed })
}

/** Its versions know, also those that an import made: what stands there now, and whose it is. */
async function textsSince(context: Reading, { id }: ArticleView, seen: number): Promise<Change[]> {
  const versions = await versionsSince(context, id, seen)
  const was = versions.at(-1)
  if (was?.version !== seen) return []
  return (['title', 'body'] as const).flatMap((path) => {
    const last = versions.find((one, at) => one[path] !== (versions[at + 1] ?? one)[path])
    return last === undefined || last[path] === was[path] ? [] : [{ path, was: was[path], is: last[path], by: last.by, at: last.at }]
  })
}

const isSetting = (path: string) => ['url', 'owner', 'reviewOn', 'retired'].includes(path)
