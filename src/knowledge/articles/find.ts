import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, PageQuery, page } from '#src/database/paging.ts'
import { text } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import { dayOf } from '../day.ts'
import { refuse } from '../refusals.ts'
import type { ArticleLine, ArticleVersion, ArticleView } from './article.ts'

/** Which articles: those that are offered, those that are due for a look, or those that were retired. `q` stands in the title. */
export const ArticleQuery = PageQuery.extend({
  state: z.enum(['offered', 'due', 'retired'], 'Choose offered, due or retired.').default('offered'),
  q: text(200).optional(),
})
type ArticleQuery = z.infer<typeof ArticleQuery>

const byTitle = { name: 'title', value: sql`lower(articles.title)`, kind: 'text', id: sql`articles.id`, direction: 'asc' } as const

/** Without their texts: fifty of them would be megabytes that nobody reads in a list. */
export function listArticles(context: Reading, asked: ArticleQuery): Promise<Page<ArticleLine>> {
  const today = dayOf(context.now)
  const rows = articleRows(context.db)
    .where('retired_at', asked.state === 'retired' ? 'is not' : 'is', null)
    .$if(asked.state === 'due', (query) => query.where('review_on', '<=', today))
    .$if(asked.q !== undefined, (query) => query.where(sql<boolean>`strpos(lower(title), lower(${asked.q?.trim()})) > 0`))
  return page(rows, { sort: byTitle, asked, counted: true, view: (row) => asLine(row, today) })
}

export async function findArticle({ db, now }: Pick<Reading, 'db' | 'now'>, id: string): Promise<ArticleView> {
  const row = await articleRows(db).select('articles.body').where('articles.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('knowledge.no_article', { id })
  return { ...asLine(row, dayOf(now)), body: row.body }
}

const newestVersion = {
  name: 'version',
  value: sql`article_versions.version`,
  kind: 'number',
  id: sql`article_versions.article_id`,
  direction: 'desc',
} as const

/** What it said before, and says now; newest first, page by page. */
export async function listVersionsOf({ db, now }: Reading, id: string, asked: PageQuery): Promise<Page<ArticleVersion>> {
  await findArticle({ db, now }, id)
  return page(versionRows(db, id), { sort: newestVersion, asked, counted: true, view: asVersion })
}

/** All of its versions since this one, newest first. */
export async function versionsSince({ db }: Pick<Reading, 'db'>, id: string, seen: number): Promise<ArticleVersion[]> {
  const rows = await versionRows(db, id).where('article_versions.version', '>=', seen).orderBy('article_versions.version', 'desc').execute()
  return rows.map(asVersion)
}

const versionRows = (db: Reading['db'], id: string) =>
  db
    .selectFrom('article_versions')
    .leftJoin('people', 'people.id', 'by_id')
    .select(['article_versions.version', 'title', 'body', 'at', 'by_id', 'people.name'])
    .where('article_id', '=', id)

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionRows>['executeTakeFirstOrThrow']>>

const asVersion = ({ version, title, body, at, by_id, name }: VersionRow): ArticleVersion => ({
  ...{ version, title, body, at: at.toISOString(), by: named(by_id, name) },
})

const articleRows = (db: Reading['db']) =>
  db
    .selectFrom('articles')
    .leftJoin('people as owner', 'owner.id', 'owner_id')
    .leftJoin('people as updater', 'updater.id', 'updated_by')
    .select(['articles.id', 'title', 'url', 'source', 'source_key', 'owner_id', 'review_on', 'retired_at', 'version'])
    .select(['articles.created_at', 'articles.updated_at', 'updated_by'])
    .select(['owner.name as owner_name', 'updater.name as updater_name'])
    .select(({ selectFrom }) =>
      selectFrom('escalations')
        .select(({ fn }) => fn.countAll<string>().as('solved'))
        .where('state', '=', 'closed')
        .where(sql<boolean>`closing -> 'solvedBy' ->> 'id' = articles.id::text`)
        .as('solved'),
    )

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof articleRows>['executeTakeFirst']>>>

function asLine(row: Row, today: string): ArticleLine {
  const { id, title, url, source, version } = row
  return {
    ...{ id, title, url, source, sourceKey: row.source_key },
    owner: named(row.owner_id, row.owner_name),
    reviewOn: row.review_on,
    reviewDue: row.review_on !== null && row.review_on <= today,
    ...{ retired: row.retired_at !== null, version, solved: Number(row.solved) },
    ...{ createdAt: row.created_at.toISOString(), updatedAt: row.updated_at.toISOString(), updatedBy: named(row.updated_by, row.updater_name) },
  }
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
