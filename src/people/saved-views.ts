import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { type Page, type PageQuery, page } from '#src/database/paging.ts'
import type { SavedViewsTable } from '#src/database/tables/people.ts'
import { newId } from '#src/foundation/ids.ts'
import { mergePatch } from '#src/foundation/merge-patch.ts'
import { nameOf, text } from '#src/foundation/text.ts'
import { type Context, inTransaction, type Reading } from './context.ts'
import { once } from './once.ts'
import { refuse } from './refusals.ts'

/** How many views one person keeps: more than anybody finds their way in. */
const mostViews = 50
const mostFilters = 20

const wanted = 'Give the filters as an object, such as { "state": "returned" }.'
const tooMany = `Keep this to ${mostFilters} filters.`

/** Which filters there are is the list's business: a view is opened by asking the list, and the list says what it no longer knows. */
const FilterName = z.string().regex(/^[a-z][A-Za-z]{0,39}$/, 'Name a filter of the list, such as state.')
const Filters = z
  .record(FilterName, text(200), wanted)
  .refine((query) => Object.keys(query).length <= mostFilters, tooMany)
  .meta({ example: { view: 'queue', criterion: 'beyond-access' } })

/** Filters of the list of escalations that somebody comes back to. */
export const SavedView = z.object({ id: z.uuid(), name: z.string(), query: z.record(z.string(), z.string()) })
export type SavedView = z.infer<typeof SavedView>

export const NewView = z.strictObject({ name: nameOf('Write a name.', 100), query: Filters })
export type NewView = z.infer<typeof NewView>

/** `query` changes the filters that it names; null takes one away. */
export const ViewChange = z.strictObject({ name: NewView.shape.name.optional(), query: z.record(FilterName, text(200).nullable(), wanted).optional() })
export type ViewChange = z.infer<typeof ViewChange>

const inOrder = { name: 'made', value: sql`saved_views.created_at`, kind: 'time', id: sql`saved_views.id`, direction: 'asc' } as const

/** One's own, in the order in which they were made. */
export function listViews(context: Reading, asked: PageQuery): Promise<Page<SavedView>> {
  return page(own(context), { sort: inOrder, asked, counted: true, view: viewOf })
}

export function saveView(context: Context, asked: NewView): Promise<SavedView> {
  return once(context, { view: asked }, async (context) => {
    await mustHaveRoom(context)
    const { db, actor, now } = context
    const row = { id: newId(), ...asked }
    await db
      .insertInto('saved_views')
      .values({ ...row, query: JSON.stringify(row.query), person_id: actor.id, created_at: now })
      .execute()
    return row
  })
}

export function changeView(context: Reading, id: string, { name, query }: ViewChange): Promise<SavedView> {
  return inTransaction(context, async (context) => {
    const before = await findOwn(context, id)
    const after = { ...before, name: name ?? before.name, query: filtersOf(mergePatch(before.query, query ?? {})) }
    await context.db
      .updateTable('saved_views')
      .set({ name: after.name, query: JSON.stringify(after.query) })
      .where('id', '=', id)
      .execute()
    return after
  })
}

/** Each filter was judged as it came in; together they may still be too many. */
function filtersOf(merged: unknown) {
  const query = Filters.safeParse(merged)
  if (query.success) return query.data
  throw refuse('people.too_many_filters', { most: mostFilters }, { problems: [{ field: 'query', message: tooMany }] })
}

/** The view as it was. */
export function deleteView(context: Reading, id: string): Promise<SavedView> {
  return inTransaction(context, async (context) => {
    const gone = await findOwn(context, id)
    await context.db.deleteFrom('saved_views').where('id', '=', id).execute()
    return gone
  })
}

/** Of two at once, the second waits here, and is counted after the first. */
async function mustHaveRoom(context: Reading) {
  await context.db.selectFrom('people').select('id').where('id', '=', context.actor.id).forNoKeyUpdate().execute()
  const kept = await own(context).execute()
  if (kept.length >= mostViews) throw refuse('people.too_many_views', { most: mostViews })
}

async function findOwn(context: Reading, id: string): Promise<SavedView> {
  const found = await own(context).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('people.not_found', { what: 'view' })
  return viewOf(found)
}

const own = ({ db, actor }: Reading) => db.selectFrom('saved_views').select(['id', 'name', 'query']).where('person_id', '=', actor.id)

const viewOf = ({ id, name, query }: Pick<Selectable<SavedViewsTable>, 'id' | 'name' | 'query'>): SavedView => ({ id, name, query })
