import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import type { About } from '../library/entries.ts'
import type { Library } from '../library/library.ts'
import { articleHits, escalationHits, precedentHits } from './hits.ts'
import { mayFind } from './suggest.ts'
import { HitView } from './suggestion.ts'

const howMany = 'Ask for 1 to 50 at once.'

/** Words to look for; of one kind, or of all. */
export const SearchQuery = z.object({
  q: words('Write what you look for.', 1_000),
  kind: z.enum(['articles', 'precedents', 'escalations'], 'Choose articles, precedents or escalations.').optional(),
  limit: z.coerce.number(howMany).int(howMany).min(1, howMany).max(50, howMany).default(20),
})

/** Best first; `reading` and `settled` as with suggestions. */
export const SearchResult = z.object({ items: z.array(HitView), next: z.null(), total: z.null(), reading: z.boolean(), settled: z.boolean() })

/** Everything that this person may see, by words: closed escalations and own drafts, too. */
export async function search(context: Reading, library: Library, { q, kind, limit }: z.infer<typeof SearchQuery>) {
  const among = (about: About) => mayFind(context.actor, about)
  const find = async (shelf: NonNullable<typeof kind>) =>
    kind === undefined || kind === shelf ? (await library.ask(shelf, q, { limit, among })).filter(({ said }) => said > 0) : []
  const articles = await articleHits(context, await find('articles'), q)
  const precedents = await precedentHits(context, await find('precedents'), q)
  const escalations = await escalationHits(context, await find('escalations'), { question: q, kind: 'escalation' })
  const items = [...articles, ...precedents, ...escalations].toSorted((one, other) => other.sure - one.sure || other.score - one.score).slice(0, limit)
  return { items, next: null, total: null, reading: library.isReading(), settled: library.isSettled(q) }
}
