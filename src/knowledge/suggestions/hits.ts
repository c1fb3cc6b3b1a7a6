import { setImmediate as breathe } from 'node:timers/promises'
import { fewAtOnce } from '#src/database/few-at-once.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { asEscalation, escalationRows, visibleTo } from '#src/escalations/find.ts'
import { withoutSigns } from '#src/foundation/markdown-budget.ts'
import type { Reading } from '#src/people/context.ts'
import { passageOf } from '#src/search/passage.ts'
import type { Found } from '#src/search/shelf.ts'
import { sopsInForce } from '#src/sops/versions.ts'
import { wordsOfCase } from '../library/entries.ts'
import { passagesOf } from '../library/sop-passages.ts'
import type { HitKind, HitView } from './suggestion.ts'

/** What is shown of a text that was found: as it is in the database now, not as it was indexed. */
type Shown = { kind: HitKind; title: string; text: string; href: string }

/** The longest title of a hit, in UTF-16 units: an ask may be a page. */
const longestTitle = 160

/** Found articles and passages of SOPs as their reader sees them, in the order in which they were found. */
export async function articleHits({ db }: Reading, found: readonly Found[], question: string): Promise<HitView[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'plain', 'body'])
    .where('id', 'in', uuids(found))
    .where('retired_at', 'is', null)
    .execute()
  const articles = rows.map(
    ({ id, title, plain, body }) => [id, { kind: 'article', title, text: plain ?? withoutSigns(body), href: `/knowledge/articles/${id}` }] as const,
  )
  const passages = found.some(({ id }) => id.includes('#')) ? (await sopsInForce(db)).flatMap(passagesOf) : []
  const sops = passages.map(({ id, title, text }) => [id, { kind: 'sop', title, text, href: hrefOfPassage(id) }] as const)
  return hits(found, new Map<string, Shown>([...articles, ...sops]), question)
}

/** `name#criteria.beyond-access` is read at `/sops/name#criteria:beyond-access`. */
export function hrefOfPassage(id: string): string {
  const [name = '', part = ''] = id.split('#')
  return part.startsWith('criteria.') ? `/sops/${name}#${part.replace('.', ':')}` : `/sops/${name}`
}

export async function precedentHits({ db }: Reading, found: readonly Found[], question: string): Promise<HitView[]> {
  const rows = await db.selectFrom('precedents').select(['id', 'question', 'ruling']).where('id', 'in', uuids(found)).where('state', '=', 'published').execute()
  const shown = rows.map(({ id, question, ruling }) => [id, { kind: 'precedent', title: question, text: ruling, href: `/knowledge/precedents/${id}` }] as const)
  return hits(found, new Map<string, Shown>(shown), question)
}

/** Whoever may not see an escalation any more does not see it here either, however it stood on the shelf. */
export async function escalationHits({ db, actor }: Reading, found: readonly Found[], { question, kind }: { question: string; kind: 'twin' | 'escalation' }) {
  const rows = await fewAtOnce(uuids(found), (few) => escalationRows(db).where('escalations.id', 'in', few).where(visibleTo(actor)).execute())
  const shown = rows.map(asEscalation).map((escalation) => {
    const number = shortNumber(escalation)
    const { title, lines } = wordsOfCase(escalation.case, escalation.decision)
    const heading = title === '' ? number : `${number}: ${shortened(title)}`
    return [
      escalation.id,
      { kind, title: heading, text: (title.length > longestTitle ? [title, ...lines] : lines).join(' · '), href: `/escalations/${number}` },
    ] as const
  })
  return hits(found, new Map<string, Shown>(shown), question)
}

const shortened = (title: string) => {
  const line = title.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 2).trimEnd()} …` : line
}

/** Never empty, for `in ()` is no SQL. */
function uuids(found: readonly Found[]): string[] {
  return ['00000000-0000-0000-0000-000000000000', ...found.map(({ id }) => id).filter((id) => !id.includes('#'))]
}

/** How much of a text is looked through for what to show of it, in UTF-16 units: an article may be a book, and a case a megabyte. */
const looked = 20_000

/** One after the other, with a pause between them: nobody else waits for more than one. */
async function hits(found: readonly Found[], shown: ReadonlyMap<string, Shown>, question: string): Promise<HitView[]> {
  const views: HitView[] = []
  for (const { id, score, sure } of found) {
    const known = shown.get(id)
    if (!known) continue
    const { kind, title, text, href } = known
    views.push({ id, kind, title, ...passageOf(text.slice(0, looked), question), score, sure, href })
    await breathe()
  }
  return views
}
