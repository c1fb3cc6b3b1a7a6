import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { newId } from '#src/foundation/ids.ts'

/** Rows as the database gives them, to be written again: what is JSON in it goes back as JSON. */
const again = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && !(value instanceof Date) && name !== 'criteria' && name !== 'former_authors'
        ? JSON.stringify(value)
        : value,
    ]),
  )

/** Further escalations like this one, as many as asked, each with its own events and promises, in the same order: hundreds in a moment. */
export async function manyLike(db: Database, id: string, count: number) {
  const {
    number: _,
    persona: _persona,
    plan: _plan,
    searched: _searched,
    ...escalation
  } = await db.selectFrom('escalations').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const events = await db.selectFrom('events').selectAll().where('escalation_id', '=', id).orderBy('seq').execute()
  const promises = await db.selectFrom('deliveries').selectAll().where('escalation_id', '=', id).orderBy('position').execute()
  const copies = Array.from({ length: count }, () => ({ id: newId(), events: new Map(events.map((event) => [event.id, newId()])) }))
  await write(
    db,
    'escalations',
    copies.map((copy) => ({ ...escalation, id: copy.id })),
  )
  await write(
    db,
    'events',
    copies.flatMap((copy) => events.map(({ seq: _, ...event }) => ({ ...event, id: copy.events.get(event.id), escalation_id: copy.id }))),
  )
  await write(
    db,
    'deliveries',
    copies.flatMap((copy) =>
      promises.map(({ position: _, event_id, ...promise }) => ({ ...promise, id: newId(), event_id: copy.events.get(event_id), escalation_id: copy.id })),
    ),
  )
  return copies.map((copy) => copy.id)
}

/** In pieces, for a statement takes 65,535 values. */
async function write(db: Database, table: 'escalations' | 'events' | 'deliveries', rows: object[]) {
  for (let at = 0; at < rows.length; at += 500) {
    const piece = rows.slice(at, at + 500).map(again)
    const columns = Object.keys(piece[0] ?? {})
    const values = piece.map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column]}`))})`)
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(values)}`.execute(db)
  }
}
