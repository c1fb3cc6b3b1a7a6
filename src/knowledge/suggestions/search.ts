import { z } from 'zod'
import { words } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import type { About } from '../library/entries.ts'
import type { Library } from '../library/library.ts'
import type { shelfNames } from '../library/stock.ts'
import { articleHits, escalationHits, precedentHits } from './hits.ts'
import { mayFind } from './suggest.ts'
import { HitView } from './suggestion.ts'

const howMany = 'Ask for 1 to 50 at once.'

const kinds = ['articles', 'sops', 'precedents', 'escalations'] as const

/** Words to look for; of one kind, or of all. `state` and `by` are of escalations: with them, nothing else is looked for. */
export const SearchQuery = z.object({
  q: words('Write what you look for.', 1_000),
  kind: z.enum(kinds, 'Choose articles, sops, precedents or escalations.').optional(),
  state: z.enum(['open', 'closed'], 'Choose open or closed.').optional(),
  by: z.literal('me', 'Say “me”, or leave it out.').optional(),
  limit: z.coerce.number(howMany).int(howMany).min(1, howMany).max(50, howMany).default(20),
})

/** Best first; `reading` and `settled` as with suggestions. */
export const SearchResult = z.object({ items: z.array(HitView), next: z.null(), total: z.null(), reading: z.boolean(), settled: z.boolean() })

type Asked = z.infer<typeof SearchQuery>
type ShelfName = (typeof shelfNames)[number]

/** Everything that this person may see, by words: closed escalations and own drafts, too. */
export async function search(context: Reading, library: Library, asked: Asked) {
  const { q, limit } = asked
  const among = (about: About) => mayFind(context.actor, about) && isAskedFor(about, asked, context.actor)
  const only = shelfOf(asked)
  const find = async (shelf: ShelfName) =>
    only === null || only === shelf ? (await library.ask(shelf, q, { limit, among })).filter(({ said }) => said > 0) : []
  const articles = await articleHits(context, await find('articles'), q)
  const precedents = await precedentHits(context, await find('precedents'), q)
  const escalations = await escalationHits(context, await find('escalations'), { question: q, kind: 'escalation' })
  const items = [...articles, ...precedents, ...escalations].toSorted((one, other) => other.sure - one.sure || other.score - one.score).slice(0, limit)
  return { items, next: null, total: null, reading: library.isReading(), settled: library.isSettled(q) }
}

/** On which shelf alone everything that is asked for stands; null: on any. */
function shelfOf({ kind, state, by }: Asked): ShelfName | null {
  if (state !== undefined || by !== undefined) return 'escalations'
  return kind === 'sops' ? 'articles' : (kind ?? null)
}

/** Filters come before ranks, as rights do: what is left out takes nobody's place. */
function isAskedFor(about: About, { kind, state, by }: Asked, reader: Person): boolean {
  if (about.kind !== 'escalation') return state === undefined && by === undefined && (kind === undefined || kind === `${about.kind}s`)
  if (kind !== undefined && kind !== 'escalations') return false
  return (state === undefined || (about.state === 'closed') === (state === 'closed')) && (by === undefined || about.author.id === reader.id)
}
