import { sql } from 'kysely'
import { z } from 'zod'
import { fewAtOnce } from '#src/database/few-at-once.ts'
import { type PageQuery, page } from '#src/database/paging.ts'
import type { Context, Reading } from '#src/people/context.ts'
import { once } from '#src/people/once.ts'
import type { Person } from '#src/people/person.ts'
import { type Escalation, shortNumber } from './escalation.ts'
import { asEscalation, escalationRows, visibleTo } from './find.ts'
import { sentence } from './sentence.ts'
import { asEvent, eventRows, mayReadEvents } from './timeline.ts'

/** Something that happened to an escalation that concerns its reader. */
export const NoticeView = z.object({
  id: z.uuid(),
  number: z.string().meta({ example: 'E-1042' }),
  kind: z.string().meta({ example: 'returned' }),
  at: z.iso.datetime(),
  read: z.boolean(),
  ask: z.string().nullable(),
  asks: z.enum(['held']).nullable().meta({ description: 'What its reader is asked and has not said yet: whether it held' }),
  sentence: z.string().meta({ example: 'Tomás accepted E-1042.' }),
})

const newest = { name: 'newest', value: sql`notices.at`, kind: 'time', id: sql`notices.id`, direction: 'desc' } as const

/** What the reader was shown, the newest first. */
export async function listNotices(context: Reading, asked: PageQuery) {
  const { db, actor, zone } = context
  const rows = eventRows(db)
    .innerJoin('notices', 'notices.event_id', 'events.id')
    .where('notices.person_id', '=', actor.id)
    .where(mayReadEvents(actor))
    .select(['notices.id as notice', 'notices.at as told', 'read_at', 'notices.escalation_id as about'])
  const found = await page(rows, { sort: newest, asked, weight: sql<number>`octet_length(events.facts::text)`, view: (row) => row })
  const about = await escalationsOf(context, [...new Set(found.items.map(({ about }) => about))])
  const items = found.items.flatMap(({ notice, told, read_at, about: id, ...row }) => {
    const escalation = about.get(id)
    if (!escalation) return []
    const said = sentence(asEvent(row), escalation, actor, zone)
    const asks = row.kind === 'looked-back' && isAsked(escalation, actor) ? ('held' as const) : null
    const { ask } = escalation.case
    return [{ id: notice, number: shortNumber(escalation), kind: row.kind, at: told.toISOString(), read: read_at !== null, ask, asks, sentence: said }]
  })
  return { ...found, items }
}

const isAsked = ({ closing }: Escalation, actor: Person) => closing?.lookedBack?.held === null && closing.lookedBack.asked.id === actor.id

/** A notice about what its reader may not read any more is not shown. */
async function escalationsOf({ db, actor }: Reading, ids: readonly string[]) {
  const rows = await fewAtOnce(ids, (few) => escalationRows(db).where('escalations.id', 'in', few).where(visibleTo(actor)).execute())
  return new Map(rows.map((row) => [row.id, asEscalation(row)]))
}

/** All that was shown up to and including this one counts as read. */
export const ReadUpTo = z.strictObject({ upTo: z.uuid('Give the id of the newest notice that was read.') })

export function readNotices(context: Context, asked: z.infer<typeof ReadUpTo>) {
  return once(context, { read: asked }, async ({ db, actor, now }) => {
    await db
      .updateTable('notices')
      .set({ read_at: now })
      .where('person_id', '=', actor.id)
      .where('read_at', 'is', null)
      .where(sql<boolean>`(at, id) <= (select at, id from notices newest where newest.id = ${asked.upTo} and newest.person_id = ${actor.id})`)
      .execute()
    return { unread: await countUnread({ db, actor }) }
  })
}

async function countUnread(reader: Pick<Reading, 'db' | 'actor'>): Promise<number> {
  const { count } = await unreadCounted(reader).executeTakeFirstOrThrow()
  return Number(count)
}

/** How many notices the reader has not read, to be asked for by itself or within another statement. */
export function unreadCounted({ db, actor }: Pick<Reading, 'db' | 'actor'>) {
  const unread = db.selectFrom('notices').where('person_id', '=', actor.id).where('read_at', 'is', null)
  return unread.select(({ fn }) => fn.countAll<string>().as('count'))
}
