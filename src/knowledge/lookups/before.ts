import type { Escalation } from '#src/escalations/escalation.ts'
import type { Context } from '#src/people/context.ts'
import { articleHits, escalationHits, precedentHits } from '../suggestions/hits.ts'
import { keepLookup, openOffer } from './keep.ts'
import type { Offer } from './lookup.ts'

/** What somebody looked for before there was an escalation to keep it on. */
export type LookedBefore = { asked: string; found: boolean; offered: readonly Offer[]; opened: readonly Offer[] }

/** Keeps it on the escalation that was begun since: what was offered, and is there still, by its title of now. Kept twice, it is there once. */
export async function keepLookedBefore(context: Context, escalation: Escalation, { asked, found, offered, opened }: LookedBefore) {
  const those = (...kinds: Offer['kind'][]) =>
    offered.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => ({ id, score: 0, said: 0, alike: 0, sure: 0 }))
  const articles = await articleHits(context, those('article', 'sop'), asked)
  const precedents = await precedentHits(context, those('precedent'), asked)
  const twins = await escalationHits(context, those('twin'), { question: asked, kind: 'twin' })
  await keepLookup(context, escalation, asked, { articles, precedents, twins, found, reading: false })
  const there = [...articles, ...precedents, ...twins]
  for (const one of opened.filter(({ kind, id }) => there.some((hit) => hit.kind === kind && hit.id === id)))
    await openOffer({ ...context, key: `${escalation.id} opened ${one.kind} ${one.id}` }, escalation.id, one)
}
