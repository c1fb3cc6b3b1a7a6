import { sql } from 'kysely'
import { z } from 'zod'
import { type Page, PageQuery, page } from '#src/database/paging.ts'
import type { Reading } from '#src/people/context.ts'
import { asPrecedent, precedentRows } from './find.ts'
import { states } from './precedent.ts'
import { type PrecedentView, viewPrecedents } from './view.ts'

export const PrecedentQuery = PageQuery.extend({ state: z.enum(states, `Choose one of ${states.join(', ')}.`).optional() })

const newest = { name: 'newest', value: sql`precedents.created_at`, kind: 'time', id: sql`precedents.id`, direction: 'desc' } as const

/** One page, the newest first. */
export async function listPrecedents(context: Reading, asked: z.infer<typeof PrecedentQuery>): Promise<Page<PrecedentView>> {
  const rows = precedentRows(context.db).$if(asked.state !== undefined, (query) => query.where('precedents.state', '=', asked.state ?? 'published'))
  const found = await page(rows, { sort: newest, asked, counted: true, view: asPrecedent })
  return { ...found, items: await viewPrecedents(context, found.items) }
}
