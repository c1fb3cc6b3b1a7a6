import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'
import { audited, changesBetween } from '#src/people/audited.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { refuse } from '../refusals.ts'
import type { ArticleChange, ArticleView, NewArticle } from './article.ts'
import { findArticle } from './find.ts'
import { plainTextOf } from './plain.ts'
import { refuseStaleArticle } from './stale.ts'

/** Writes a page of the knowledge base here. */
export async function makeArticle(context: Context, asked: NewArticle): Promise<ArticleView> {
  const plain = await plainTextOf(asked.body) // before anything is held
  return once(context, { article: asked }, async (context) => {
    await ownerMustBeHere(context.db, asked.owner)
    const { actor, now } = context
    const id = newId()
    const { title, body, url, owner, reviewOn } = asked
    const row = { id, source: 'here' as const, source_key: null, title, body, plain, url, owner_id: owner, review_on: reviewOn, retired_at: null }
    await context.db
      .insertInto('articles')
      .values({ ...row, created_at: now, updated_at: now, updated_by: actor.id })
      .execute()
    await keepArticleVersion(context, { id, version: 1, title, body }, actor.id)
    await audited(context, 'article-written', { article: { id, name: title } })
    return findArticle(context, id)
  })
}

/** Changes what is named, if `seen` is still its version. What was imported keeps its title and text as they are where it comes from. */
export async function changeArticle(context: Reading, { id, version: seen }: { id: string; version: number }, asked: ArticleChange): Promise<ArticleView> {
  const plain = asked.body === undefined ? undefined : await plainTextOf(asked.body)
  return inTransaction(context, async (context) => {
    await context.db.selectFrom('articles').select('id').where('id', '=', id).forUpdate().execute()
    const before = await findArticle(context, id)
    await mayChange(context, before, seen, asked)
    const after = await write(context, before, { ...asked, ...(plain === undefined ? {} : { plain }) })
    const changes = changesBetween(told(before), told(after))
    if (Object.keys(changes).length > 0 || before.body !== after.body)
      await audited(context, 'article-changed', { article: { id, name: after.title }, version: after.version, changes })
    return after
  })
}

/** Whether a text changed is enough for the audit; the versions keep how. */
const told = ({ title, url, owner, reviewOn, retired, body }: ArticleView) => ({ title, url, owner, reviewOn, retired, letters: body.length })

async function mayChange(context: Reading, before: ArticleView, seen: number, asked: ArticleChange) {
  const { title } = before
  await refuseStaleArticle(context, before, seen)
  const rewrites = (asked.title ?? title) !== title || (asked.body ?? before.body) !== before.body
  if (before.source !== 'here' && rewrites) throw refuse('knowledge.imported', { title })
  await ownerMustBeHere(context.db, asked.owner ?? null)
}

async function write(context: Reading, before: ArticleView, asked: ArticleChange & { plain?: string }): Promise<ArticleView> {
  const { id } = before
  const { db, now, actor } = context
  const { title = before.title, body = before.body, url = before.url, reviewOn = before.reviewOn, retired = before.retired } = asked
  const owner = asked.owner === undefined ? (before.owner?.id ?? null) : asked.owner
  const version = before.version + 1
  await db
    .updateTable('articles')
    .set({ title, body, url, owner_id: owner, review_on: reviewOn, version, updated_at: now, updated_by: actor.id })
    .$if(asked.plain !== undefined, (query) => query.set({ plain: asked.plain ?? null }))
    .$if(retired !== before.retired, (query) => query.set({ retired_at: retired ? now : null }))
    .where('id', '=', id)
    .execute()
  await keepArticleVersion(context, { id, version, title, body }, actor.id)
  return findArticle(context, id)
}

/** Writes down what it says from now on; `by` is null for an import. */
export async function keepArticleVersion(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  said: { id: string; version: number; title: string; body: string },
  by: string | null,
) {
  const { id, version, title, body } = said
  await db.insertInto('article_versions').values({ article_id: id, version, title, body, by_id: by, at: now }).execute()
}

async function ownerMustBeHere(db: Database, owner: string | null) {
  if (owner === null) return
  const here = await db.selectFrom('people').select('id').where('id', '=', owner).where('left_at', 'is', null).executeTakeFirst()
  if (!here) throw refuse('knowledge.invalid', { count: 1 }, { problems: [{ field: 'owner', message: 'Name a person of this workspace who keeps it true.' }] })
}
