import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, PageQuery, page, type Sort } from '#src/database/paging.ts'
import { text } from '#src/foundation/text.ts'
import type { Reading } from '#src/people/context.ts'
import { asEscalation, escalationRows, visibleTo } from './find.ts'
import { listViews, standsIn } from './stands-in.ts'
import { type EscalationView, views } from './view.ts'

const states = ['draft', 'submitted', 'accepted', 'returned', 'decided', 'closed'] as const

/** What a list of escalations may be asked. `q` is a number, or words that stand in the ask, the ticket or the customer's name. */
export const ListQuery = PageQuery.extend({
  view: z.enum(listViews, `Choose one of ${listViews.join(', ')}.`).default('all'),
  state: z.enum(states, `Choose one of ${states.join(', ')}.`).optional(),
  criterion: text(100).optional(),
  persona: text(200).optional(),
  plan: text(200).optional(),
  holder: z.uuid('Give the id of a person.').optional(),
  author: z.uuid('Give the id of a person.').optional(),
  q: text(200).optional(),
  sort: z.enum(['oldest', 'newest', 'held-longest'], 'Choose oldest, newest or held-longest.').optional(),
})
type ListQuery = z.infer<typeof ListQuery>

const id = sql`escalations.id`
const sorts = {
  oldest: { name: 'oldest', value: sql`escalations.created_at`, kind: 'time', id, direction: 'asc' },
  newest: { name: 'newest', value: sql`escalations.created_at`, kind: 'time', id, direction: 'desc' },
  'held-longest': { name: 'held-longest', value: sql`escalations.holder_since`, kind: 'time', id, direction: 'asc' },
} as const satisfies Record<string, Sort>

/** What has waited longest comes first where somebody is waited for; elsewhere the newest. */
const waited = 'held-longest'
const usualSort = {
  queue: waited,
  deciding: waited,
  'waiting-for-me': waited,
  others: waited,
  holding: waited,
  returned: waited,
  mine: 'newest',
  all: 'newest',
} as const

/** What a view adds to an escalation, most of it its moves with their reasons, in bytes of JSON. */
const movesBytes = 3_000

const caseBytes = sql<number>`octet_length(escalations."case"::text)`

/** One page of what this reader may see. */
export async function listEscalations(context: Reading, asked: ListQuery): Promise<Page<EscalationView>> {
  const sort = sorts[asked.sort ?? usualSort[asked.view]]
  const found = await page(filtered(context, asked), { sort, asked, besides: movesBytes, weight: caseBytes, view: asEscalation })
  return { ...found, items: await views(context, found.items) }
}

function filtered({ db, actor }: Reading, { view, state, criterion, persona, plan, holder, author, q }: ListQuery) {
  return escalationRows(db)
    .where(visibleTo(actor))
    .where(standsIn(view, actor))
    .$if(state !== undefined, (query) => query.where('escalations.state', '=', state ?? 'draft'))
    .$if(criterion !== undefined, (query) => query.where(sql<boolean>`escalations.criteria @> array[${criterion}]::text[]`))
    .$if(persona !== undefined, (query) => query.where('escalations.persona', '=', persona ?? ''))
    .$if(plan !== undefined, (query) => query.where('escalations.plan', '=', plan ?? ''))
    .$if(holder !== undefined, (query) => query.where('escalations.holder_id', '=', holder ?? ''))
    .$if(author !== undefined, (query) => query.where('escalations.author_id', '=', author ?? ''))
    .$if(q !== undefined, (query) => query.where(searched(q ?? '')))
}

/** A number is found by itself; words are found wherever they stand. */
function searched(q: string) {
  const number = /^E-(\d{1,9})$/i.exec(q.trim())?.[1]
  if (number !== undefined) return sql<boolean>`escalations.number = ${Number(number)}`
  return sql<boolean>`escalations.searched like ${`%${q
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '\\$&')}%`}`
}
