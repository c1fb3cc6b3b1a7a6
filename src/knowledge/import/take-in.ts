import { sql } from 'kysely'
import { newId } from '#src/foundation/ids.ts'
import { audited, changesBetween, type Doing } from '#src/people/audited.ts'
import type { Source } from '../articles/article.ts'
import { fillPlainTexts } from '../articles/plain.ts'
import { keepArticleVersion } from '../articles/write.ts'
import type { Imported } from './imported.ts'

/** What an import changed, by title; `gone`: imported before, and not there any more, as far as that is known. */
export type ImportReport = { made: string[]; changed: string[]; same: number; gone: string[]; retired: boolean }

/** `whole`: whether these are all that there are; if not, nothing is gone because it is not among them. */
type Asked = { source: Exclude<Source, 'here'>; articles: readonly Imported[]; whole: boolean; retireGone: boolean }

/** Takes articles in: what is new is made, what changed changes, what is the same is left alone. An import that is run again makes nothing twice. */
export async function importArticles(doing: Doing, asked: Asked): Promise<ImportReport> {
  const report = await takeIn(doing, asked)
  await fillPlainTexts(doing.db) // afterwards, so that nothing is held while texts are parsed
  return report
}

function takeIn(doing: Doing, { source, articles, whole, retireGone }: Asked): Promise<ImportReport> {
  return doing.db.transaction().execute(async (db) => {
    const by = { ...doing, db }
    const report: ImportReport = { made: [], changed: [], same: 0, gone: [], retired: whole && retireGone }
    const known = await knownOf(by, source)
    for (const article of articles) {
      const outcome = await takeInOne(by, source, article, known.get(article.key))
      known.delete(article.key)
      if (outcome === 'same') report.same++
      else report[outcome].push(article.title)
    }
    const gone = whole ? [...known.values()].filter(({ retired_at }) => retired_at === null) : []
    report.gone = gone.map(({ title }) => title)
    if (retireGone) await retire(by, gone)
    await audited(by, 'articles-imported', { source, made: report.made.length, changed: report.changed.length, retired: retireGone ? gone.length : 0 })
    return report
  })
}

/** One import of a source at a time, or two would make the same article. */
async function knownOf({ db }: Doing, source: Source) {
  await sql`select pg_advisory_xact_lock(hashtext(${`import ${source}`}))`.execute(db)
  const rows = await db.selectFrom('articles').selectAll().where('source', '=', source).orderBy('id').forUpdate().execute()
  return new Map(rows.map((row) => [row.source_key ?? '', row]))
}

type Known = Awaited<ReturnType<typeof knownOf>> extends Map<string, infer Row> ? Row : never

const isSame = (before: Known, { title, body, url }: Imported) =>
  before.title === title && before.body === body && before.url === url && before.retired_at === null

async function takeInOne(by: Doing, source: Source, article: Imported, before: Known | undefined): Promise<'made' | 'changed' | 'same'> {
  if (!before) await make(by, source, article)
  else if (isSame(before, article)) return 'same'
  else await change(by, before, article)
  return before ? 'changed' : 'made'
}

async function make(by: Doing, source: Source, { key, title, body, url }: Imported) {
  const id = newId()
  const row = { id, source, source_key: key, title, body, plain: null, url, owner_id: null, review_on: null, retired_at: null }
  const at = { created_at: by.now, updated_at: by.now, updated_by: null }
  await by.db
    .insertInto('articles')
    .values({ ...row, ...at })
    .execute()
  await keepArticleVersion(by, { id, version: 1, title, body }, null)
}

/** One that was retired and is there again is offered again. */
const change = (by: Doing, before: Known, article: Imported) => keep(by, before, { ...textOf(article), retired_at: null })

async function retire(by: Doing, gone: readonly Known[]) {
  for (const before of gone) await keep(by, before, { ...textOf(before), retired_at: by.now })
}

type Said = Pick<Known, 'title' | 'body' | 'url' | 'retired_at'>

/** As its next version, so that whoever has it open for an edit is told that it changed meanwhile: of its text by the versions, of the rest by the audit. */
async function keep(by: Doing, before: Known, said: Said) {
  const { id } = before
  const version = before.version + 1
  const { title, body } = said
  await by.db
    .updateTable('articles')
    .set({ ...said, plain: before.body === body ? before.plain : null, version, updated_at: by.now, updated_by: null })
    .where('id', '=', id)
    .execute()
  await keepArticleVersion(by, { id, version, title, body }, null)
  const changes = changesBetween(settings(before), settings(said))
  if (Object.keys(changes).length > 0) await audited(by, 'article-changed', { article: { id, name: title }, version, changes })
}

const textOf = ({ title, body, url }: Pick<Said, 'title' | 'body' | 'url'>) => ({ title, body, url })
const settings = ({ url, retired_at }: Said) => ({ url, retired: retired_at !== null })
