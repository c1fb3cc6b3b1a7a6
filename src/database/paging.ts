import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import { text } from '#src/foundation/text.ts'
import { refuse } from './refusals.ts'

const most = 200
const usual = 50
const limitSentence = `Ask for 1 to ${most} items at once.`

/** What a list may be asked: how many items at most, and after which place. */
export const PageQuery = z.object({
  limit: z.coerce.number(limitSentence).int(limitSentence).min(1, limitSentence).max(most, limitSentence).default(usual),
  cursor: z.string().optional().meta({ description: '“next” of the list before' }),
})

export type PageQuery = z.infer<typeof PageQuery>

/** One page of a list: `next` is the cursor of the following page, `total` how many there are on all pages (null: not counted). */
export type Page<Item> = { items: Item[]; next: string | null; total: number | null }

/** The same, as it crosses a door. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().nonnegative().nullable() })

/**
 * How a list is sorted: by one value, never null, and then by id, both in one direction, so that an index on the two serves every page.
 * `name` stands in the cursor: a cursor of one sorting is refused by another. Times are whole milliseconds, as Baton writes them.
 */
export type Sort = { name: string; value: RawBuilder<unknown>; kind: keyof typeof kinds; id: RawBuilder<unknown>; direction: 'asc' | 'desc' }

/** What each kind of value looks like inside a cursor, and as what it is compared. Whoever forges one gets a refusal, never a fault. */
const kinds = {
  time: { schema: z.iso.datetime(), type: sql`timestamptz` },
  text: { schema: text(), type: sql`text` },
  number: { schema: z.int(), type: sql`bigint` },
} as const

/**
 * Reads one page of `query`, whose rows `view` makes into items. `counted` also counts all rows: for lists that stay short.
 * `besides`: bytes that each item gains before it is sent. `weight`: about how many bytes a row has, for lists whose rows may be large: rows that
 * would not fit into the answer are then not read at all, because reading a hundred of them would make everybody wait. Refuses a cursor that is not of this list.
 */
export async function page<DB, TB extends keyof DB, Row, Item>(
  query: SelectQueryBuilder<DB, TB, Row>,
  { sort, asked, counted = false, besides = 0, weight, view }: Reading<Row, Item>,
): Promise<Page<Item>> {
  const after = asked.cursor === undefined ? query : query.where(isAfter(sort, asked.cursor))
  const sorted = after.orderBy(sort.value, sort.direction).orderBy(sort.id, sort.direction)
  const most = asked.limit + 1 // the one too many says that there is a next page
  const fitting = weight ? await fittingRows(sorted.limit(most), weight) : { read: most, more: false }
  const rows = await sorted
    .select([sql`${sort.value}`.as('cursor_value'), sql`${sort.id}`.as('cursor_id')])
    .limit(fitting.read)
    .execute()
  const items = withinBytes(
    rows.slice(0, asked.limit).map((row) => view(withoutPlace(row as Place & Row))),
    besides,
  )
  const last = rows.length > items.length || fitting.more ? rows[items.length - 1] : undefined
  const total = counted ? await count(query) : null
  return { items, next: last ? writeCursor(sort, last as Place) : null, total }
}

type Reading<Row, Item> = { sort: Sort; asked: PageQuery; counted?: boolean; besides?: number; weight?: RawBuilder<number>; view(row: Row): Item }

/** How many rows to read, by the weights alone, and whether there are more than these. */
async function fittingRows<DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>, weight: RawBuilder<number>) {
  const rows = await query.clearSelect().select(sql<number>`${weight}`.as('weight')).execute()
  let left = mostBytes
  const over = rows.findIndex((row) => {
    left -= (row as { weight: number }).weight
    return left < 0
  })
  return over < 0 ? { read: rows.length, more: false } : { read: Math.max(1, over), more: rows.length > Math.max(1, over) }
}

/** What one answer holds at most, in bytes of JSON: the next page has the rest. Only a single item may be larger. */
const mostBytes = 750_000

/** The first items that fit into one answer, and at least one. `besides`: bytes that each gains before it is sent. */
export function withinBytes<Item>(items: readonly Item[], besides = 0): Item[] {
  let left = mostBytes
  const over = items.findIndex((item) => {
    left -= Buffer.byteLength(JSON.stringify(item)) + besides
    return left < 0
  })
  return over < 0 ? [...items] : items.slice(0, Math.max(1, over))
}

async function count<DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>) {
  const counted = await query.clearSelect().select(sql<string>`count(*)`.as('rows')).executeTakeFirst()
  return Number((counted as { rows: string } | undefined)?.rows ?? 0)
}

function isAfter(sort: Sort, cursor: string) {
  const { value, id } = readCursor(sort, cursor)
  const beyond = sort.direction === 'asc' ? sql`>` : sql`<`
  return sql<boolean>`(${sort.value}, ${sort.id}) ${beyond} (${value}::${kinds[sort.kind].type}, ${id}::uuid)`
}

/** Where a page ends. Kysely cannot follow types through a query it does not know, so the rows are told what they hold. */
type Place = { cursor_value: Date | string | number; cursor_id: string }

/** A row as the caller selected it: where a view passes a row on, the columns of the cursor are not for its reader. */
function withoutPlace<Row>(row: Place & Row): Row {
  const { cursor_value: _value, cursor_id: _id, ...rest } = row
  return rest as Row
}

function writeCursor({ name, kind }: Sort, { cursor_value, cursor_id }: Place) {
  const value = kind === 'number' ? Number(cursor_value) : cursor_value // PostgreSQL's bigint comes as text
  return Buffer.from(JSON.stringify([name, value, cursor_id])).toString('base64url')
}

function readCursor({ name, kind }: Sort, cursor: string) {
  const place = z.tuple([z.literal(name), kinds[kind].schema, z.uuid()]).safeParse(parsed(cursor))
  if (!place.success) throw refuse('list.broken_cursor', {}, { problems: [{ field: 'cursor', message: 'Leave it out to start from the beginning.' }] })
  const [, value, id] = place.data
  return { value: kind === 'time' ? new Date(value) : value, id }
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
