import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import type { Reading } from '#src/people/context.ts'
import { NamedView } from '#src/people/person-view.ts'
import { findEscalation } from '../find.ts'

/** Somebody whose customer waits for the same. `mayLeave`: whether it is the reader’s own. */
export const JoinView = z
  .object({
    id: z.uuid(),
    ticket: z.string(),
    customer: z.string().nullable(),
    evidence: z.array(z.object({ id: z.string(), caption: z.string().nullable() })),
    by: NamedView,
    at: z.iso.datetime(),
    mayLeave: z.boolean(),
  })
  .meta({ id: 'Join' })
type JoinView = z.infer<typeof JoinView>

const oldest = { name: 'oldest', value: sql`joins.at`, kind: 'time', id: sql`joins.id`, direction: 'asc' } as const

/** Who joined it, those first who have waited longest. */
export async function listJoins(context: Reading, id: string, asked: PageQuery): Promise<Page<JoinView>> {
  const escalation = await findEscalation(context, id)
  const rows = context.db
    .selectFrom('joins')
    .innerJoin('people', 'people.id', 'joins.person_id')
    .select(['joins.id', 'joins.ticket', 'joins.customer', 'joins.evidence', 'joins.at', 'joins.person_id', 'people.name'])
    .where('joins.escalation_id', '=', escalation.id)
  return page(rows, {
    ...{ sort: oldest, asked, counted: true },
    view: ({ id, ticket, customer, evidence, at, person_id, name }) => ({
      ...{ id, ticket, customer, at: at.toISOString(), by: { id: person_id, name }, mayLeave: person_id === context.actor.id },
      evidence: evidence as JoinView['evidence'], // `join` wrote it
    }),
  })
}
