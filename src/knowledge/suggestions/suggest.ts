import { sees } from '#src/escalations/find.ts'
import { openOnTicket } from '#src/escalations/known.ts'
import type { Reading } from '#src/people/context.ts'
import type { Person } from '#src/people/person.ts'
import type { Found } from '#src/search/shelf.ts'
import { isAnswered, isSame } from '#src/search/sure.ts'
import type { About } from '../library/entries.ts'
import type { Library } from '../library/library.ts'
import { isExpired } from '../precedents/precedent.ts'
import { articleHits, escalationHits, precedentHits } from './hits.ts'
import type { Suggest, Suggestions } from './suggestion.ts'

/** Below these, a text has so little to do with the question that it would only be in the way: a quarter of what it says, or a look like it. */
const least = { sure: 0.1, said: 0.25, alike: 0.4 }

/** What is likelier than not to answer is shown in whatever words it says so. */
const likely = 0.5

/** `own`: the id of the escalation that is being written, which is no twin of itself. */
type Asked = Omit<Suggest, 'escalation'> & { own: string | null }

/** What may answer this already: articles and passages of SOPs, precedents in force, and escalations about the same that are on their way. */
export async function suggest(context: Reading, library: Library, { text, ticket, own, limit }: Asked): Promise<Suggestions> {
  const asked = { limit, among: (about: About, id: string) => id !== own && isOffered(context, about) }
  const [articles, precedents] = [worthwhile(await library.ask('articles', text, asked)), worthwhile(await library.ask('precedents', text, asked))]
  const twins = worthwhile(await twinsOf(context, library, { text, ticket, own, asked }))
  const same = new Set(twins.filter(isSame).map(({ id }) => id))
  return {
    articles: await articleHits(context, articles, text),
    precedents: await precedentHits(context, precedents, text),
    twins: (await escalationHits(context, twins, { question: text, kind: 'twin' })).map((twin) => ({ ...twin, same: same.has(twin.id) })),
    found: isAnswered(articles) || isAnswered(precedents),
    reading: library.isReading(),
    settled: library.isSettled(text),
  }
}

const worthwhile = (found: readonly Found[]) =>
  found.filter(({ sure, said, alike }) => sure >= likely || (sure >= least.sure && (said >= least.said || alike >= least.alike)))

/** A precedent past its review date is offered no more, until somebody has looked at it; an escalation, while somebody has it. */
function isOffered({ actor, now }: Reading, about: About): boolean {
  if (about.kind === 'precedent') return !isExpired(about, now)
  if (about.kind === 'escalation') return about.state !== 'closed' && about.state !== 'draft' && mayFind(actor, about)
  return true
}

/** Rights come before ranks. */
export const mayFind = (actor: Person, about: About) => about.kind !== 'escalation' || sees(actor, about)

type Twins = { text: string; ticket: string | null; own: string | null; asked: { limit: number; among(about: About, id: string): boolean } }

/** Those on the same ticket first: they are about the same whatever their words are. */
async function twinsOf(context: Reading, library: Library, { text, ticket, own, asked }: Twins): Promise<Found[]> {
  const onTicket = ticket === null ? [] : await openOnTicket(context.db, { ticket }, own)
  const same: Found[] = onTicket.map(({ id }) => ({ id, score: 1, said: 1, alike: 1, sure: 1 }))
  const found = await library.ask('escalations', text, asked)
  return [...same, ...found.filter(({ id }) => !same.some((one) => one.id === id))].slice(0, asked.limit)
}
