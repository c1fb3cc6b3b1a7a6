import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { newId } from '#src/foundation/ids.ts'
import { NewArticle } from '#src/knowledge/articles/article.ts'
import { makeArticle } from '#src/knowledge/articles/write.ts'
import { dayOf } from '#src/knowledge/day.ts'
import type { Context } from '#src/people/context.ts'
import type { People } from './move-in.ts'
import { isNick, workspace } from './team.ts'
import { whenWorked, workIn, workUntil } from './working-time.ts'

type Ground = Pick<Context, 'db' | 'queue'> & { end: Date; people: People }

const Entry = z.strictObject({
  key: z.string(),
  /** Whoever wrote it, and keeps it true. */
  by: z.string().refine(isNick),
  /** How long before the end of the demo, in time of work. */
  written: z.string(),
  /** So many days after the end it is looked at again; below 0 it is due. */
  review: z.int(),
  url: z.string(),
  title: z.string(),
  body: z.string(),
})

const dayMs = 86_400_000

const script = new URL('./articles.yaml', import.meta.url)

/** Writes the demo's articles, before its first escalation; answers the id that each key has become. */
export async function writeArticles({ end, people, ...ground }: Ground): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { key, by, written, review, ...said } of z.array(Entry).parse(parse(await readFile(script, 'utf8')))) {
    const actor = people[by]
    const now = whenWorked(workUntil(end) - workIn(written))
    const reviewOn = dayOf(new Date(end.getTime() + review * dayMs))
    const context = { ...ground, now, zone: workspace.timeZone, actor, key: newId() }
    ids.set(key, (await makeArticle(context, NewArticle.parse({ ...said, owner: actor.id, reviewOn }))).id)
  }
  return ids
}
