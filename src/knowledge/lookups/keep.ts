import { sql } from 'kysely'
import type { Escalation } from '#src/escalations/escalation.ts'
import { holdEscalation } from '#src/escalations/find.ts'
import { type Context, inTransaction, type Reading } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import { refuse } from '../refusals.ts'
import type { HitView } from '../suggestions/suggestion.ts'
import type { Dismissal, LookupView, Offer } from './lookup.ts'
import { lookupOf } from './view.ts'

type Looked = Record<'articles' | 'precedents' | 'twins', readonly HitView[]> & { found: boolean; reading: boolean }

/**
 * Keeps what the author of an escalation was offered while writing it: the proof of having looked. Whatever others look for there,
 * and what is looked for once it has been handed on, proves nothing and is not kept.
 */
export async function keepLookup(context: Reading, escalation: Escalation, asked: string, { found, reading, ...lists }: Looked) {
  const isWriting = escalation.state === 'draft' || escalation.state === 'returned'
  if (escalation.author.id !== context.actor.id || !isWriting || reading) return
  await inTransaction(context, async (context) => {
    await keepAsked(context, escalation.id, asked, found)
    const offered = [...lists.articles, ...lists.precedents, ...lists.twins]
    if (offered.length > 0) await keepOffered(context, escalation.id, offered)
  })
}

async function keepAsked({ db, now }: Reading, id: string, asked: string, found: boolean) {
  await db
    .insertInto('lookups')
    .values({ escalation_id: id, asked, times: 1, found, first_at: now, last_at: now })
    .onConflict((conflict) =>
      conflict.column('escalation_id').doUpdateSet({
        ...{ asked, found, last_at: now },
        times: sql`lookups.times + case when lookups.asked = excluded.asked then 0 else 1 end`,
      }),
    )
    .execute()
}

async function keepOffered({ db, now }: Reading, escalation: string, offered: readonly HitView[]) {
  const kindOf = ({ kind }: HitView) => (kind === 'escalation' ? 'twin' : kind)
  const rows = offered.map((hit) => ({ escalation_id: escalation, kind: kindOf(hit), about: hit.id, title: hit.title, offered_at: now }))
  await db
    .insertInto('lookup_offers')
    .values(rows.map((row) => ({ ...row, opened_at: null, refused_at: null, because: null })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Its author opened something that was offered. */
export function openOffer(context: Context, id: string, offer: Offer): Promise<LookupView> {
  return onOffer(context, id, { open: offer }, offer, { opened_at: context.now })
}

/** Its author says why something that was offered does not answer it. */
export function dismissOffer(context: Context, id: string, { because, ...offer }: Dismissal): Promise<LookupView> {
  return onOffer(context, id, { dismiss: offer, because }, offer, { refused_at: context.now, because })
}

type Made = { opened_at: Date } | { refused_at: Date; because: string }

function onOffer(context: Context, id: string, asked: object, { kind, id: about }: Offer, made: Made): Promise<LookupView> {
  return once(context, { lookup: id, ...asked }, async (context) => {
    const escalation = await holdEscalation(context, id)
    if (escalation.author.id !== context.actor.id) throw refuse('knowledge.not_your_lookup', { name: escalation.author.name })
    const { numUpdatedRows } = await context.db
      .updateTable('lookup_offers')
      .set(made)
      .where('escalation_id', '=', escalation.id)
      .where('kind', '=', kind)
      .where('about', '=', about)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw refuse('knowledge.not_offered', { id: about })
    return lookupOf(context, escalation.id)
  })
}
