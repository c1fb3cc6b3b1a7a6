import { findEscalation } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import type { LookupView } from './lookup.ts'

/** What was looked for before an escalation was handed on, for whoever may read it. */
export async function lookupOf(context: Reading, idOrNumber: string): Promise<LookupView> {
  const { id } = await findEscalation(context, idOrNumber)
  const lookup = await context.db.selectFrom('lookups').selectAll().where('escalation_id', '=', id).executeTakeFirst()
  if (!lookup) return { asked: null, times: 0, found: false, lastAt: null, offers: [], sentence: 'Nothing was looked for here before it was handed on.' }
  const rows = await context.db
    .selectFrom('lookup_offers')
    .selectAll()
    .where('escalation_id', '=', id)
    .orderBy('offered_at')
    .orderBy('title')
    .limit(mostOffers)
    .execute()
  const offers = rows.map(({ kind, about, title, because, ...at }) => ({
    ...{ kind, id: about, title, because, offeredAt: at.offered_at.toISOString() },
    ...{ openedAt: at.opened_at?.toISOString() ?? null, refusedAt: at.refused_at?.toISOString() ?? null },
  }))
  const { asked, times, found, last_at } = lookup
  const known = { asked: asked === '' ? null : asked, times, found, offers }
  return { ...known, lastAt: last_at.toISOString(), sentence: sentenceOf(known) }
}

/** Those that were offered first; few people read so many. */
const mostOffers = 200

/** In one line, for whoever has to trust that somebody looked. */
function sentenceOf({ asked, offers, found }: Pick<LookupView, 'asked' | 'offers' | 'found'>): string {
  // What was looked for while the draft was private, and is not in the case, is not kept.
  const looked = asked === null ? 'Looked for it in other words: ' : `Looked for “${shortened(asked)}”: `
  if (offers.length === 0) return `${looked}nothing was found.`
  const opened = offers.filter(({ openedAt }) => openedAt !== null).length
  const refused = offers.filter(({ because }) => because !== null)
  const why = refused.map(({ title, because }) => `“${shortened(title)}” does not answer it: ${because}`).join('; ')
  const seemed = found ? `found ${offers.length}` : `nothing that seemed to answer it, ${offers.length} that came near`
  return `${looked}${seemed}, opened ${opened === 0 ? 'none' : opened}${why === '' ? '' : `. ${why}`}`.replace(/\.?$/, '.')
}

const shortened = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()} …` : line
}
