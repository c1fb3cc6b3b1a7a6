import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import { shortNumber } from '#src/escalations/escalation.ts'
import { visibleTo } from '#src/escalations/find.ts'
import type { Reading } from '#src/people/context.ts'
import { heldSince, said } from '../held/derived.ts'
import { findPrecedent } from './find.ts'

/** `cited`: in the proposal of a case that was submitted; `self-served`: it answered the case. `held` null: not known yet, or changed a little. */
export const UseView = z.object({
  number: z.string().meta({ example: 'E-1042' }),
  how: z.enum(['cited', 'self-served']),
  held: z.boolean().nullable(),
  at: z.iso.datetime(),
})
export type UseView = z.infer<typeof UseView>

/** `disputed` are those that did not hold; `open` those of which nothing is known yet. */
export const UseCounts = z.object({ total: z.int(), held: z.int(), disputed: z.int(), open: z.int() })
export type UseCounts = z.infer<typeof UseCounts>

type Use = { precedent_id: string; escalation_id: string; how: UseView['how']; held: boolean | null; at: Date }

/**
 * Uses are read from what happened, and kept nowhere: no second book can differ from the first. A case that both cites and is answered
 * by the same precedent is one use. What a precedent was made of is none.
 */
function usesOf({ db, now }: Pick<Reading, 'db' | 'now'>, ids: readonly string[]) {
  const every = sql<Use>`(
    select distinct on (found.precedent_id, found.escalation_id) found.*
    from (${cited(ids)} union all ${selfServed(ids, now)}) found
    join precedents on precedents.id = found.precedent_id and precedents.escalation_id <> found.escalation_id
    order by found.precedent_id, found.escalation_id, found.how desc, found.at desc)`
  return db.selectFrom(every.as('uses'))
}

/** Held: whoever carried it out said so; or it was decided as it was proposed. Not: replaced, declined, or opened again after a decision and not decided since. */
const cited = (ids: readonly string[]) => sql`
  select (reference ->> 'target')::uuid as precedent_id, escalations.id as escalation_id, 'cited' as how, coalesce(submitted_at, created_at) as at,
    case when ${said(sql`closing`)} is not null then ${said(sql`closing`)}
      when decision ->> 'decision' = 'as-proposed' then true
      when decision ->> 'decision' in ('replaced', 'declined') then false
      when decision is null and exists (select from events where escalation_id = escalations.id and kind = 'decided') then false
    end as held
  from escalations cross join json_array_elements("case" -> 'proposal' -> 'references') as reference
  where "case" -> 'proposal' ->> 'references' like '%"precedent"%' and rounds > 0
    and reference ->> 'kind' = 'precedent' and reference ->> 'target' = any(${ids}::text[])`

/** What it answered. */
const selfServed = (ids: readonly string[], now: Date) => sql`
  select (answered.facts -> 'solvedBy' ->> 'id')::uuid, answered.escalation_id, 'self-served', answered.at,
    ${heldSince(now)}
  from events answered join escalations answering on answering.id = answered.escalation_id
  where answered.kind = 'closed' and answered.facts -> 'solvedBy' ->> 'kind' = 'precedent' and answered.facts -> 'solvedBy' ->> 'id' = any(${ids}::text[])`

/** How often each was used, and whether it held; also uses that this reader may not see are counted, as everybody's. */
export async function countUses(context: Pick<Reading, 'db' | 'now'>, ids: readonly string[]): Promise<Map<string, UseCounts>> {
  if (ids.length === 0) return new Map()
  const rows = await usesOf(context, ids)
    .select(['precedent_id', sql<number>`count(*)::int`.as('total')])
    .select([sql<number>`count(*) filter (where held)::int`.as('held'), sql<number>`count(*) filter (where not held)::int`.as('disputed')])
    .groupBy('precedent_id')
    .execute()
  return new Map(rows.map(({ precedent_id, total, held, disputed }) => [precedent_id, { total, held, disputed, open: total - held - disputed }]))
}

const newest = { name: 'used', value: sql`uses.at`, kind: 'time', id: sql`uses.escalation_id`, direction: 'desc' } as const

/** Its uses, the newest first, as far as this reader may see the escalations. */
export async function listUses(context: Reading, precedent: string, asked: PageQuery): Promise<Page<UseView>> {
  const { id } = await findPrecedent(context, precedent)
  const rows = usesOf(context, [id])
    .innerJoin('escalations', 'escalations.id', 'uses.escalation_id')
    .where(visibleTo(context.actor))
    .select(['number', 'how', 'held', 'at'])
  const view = ({ number, how, held, at }: { number: number } & Omit<Use, 'precedent_id' | 'escalation_id'>): UseView => ({
    ...{ number: shortNumber({ number }), how, held, at: at.toISOString() },
  })
  return page(rows, { sort: newest, asked, counted: true, view })
}
