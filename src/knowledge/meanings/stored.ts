import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#src/database/database.ts'
import { packed, unpacked } from '#src/search/eight.ts'
import { piecesOf } from '#src/search/meaning/pieces.ts'
import type { Text } from '#src/search/shelf.ts'

/** A text, and the vectors of its pieces. */
export type Meant = { text: Text; vectors: Float32Array[] }

/** Held while texts are given their meaning, so that of several processes one works and the others find it done. Any fixed number does. */
const lock = 7_262_266_868

/** The vectors that are kept of these texts, as they read now, by this model. */
export async function storedOf(db: Database, model: string, texts: readonly Text[]): Promise<Meant[]> {
  const ids = texts.map(({ id }) => id)
  const rows = await db
    .selectFrom('meanings')
    .select(['text_id', 'content', 'vectors'])
    .where('model', '=', model)
    .where('text_id', '=', sql<string>`any(${ids}::text[])`)
    .execute()
  const kept = new Map(rows.map((row) => [row.text_id, row]))
  return texts.flatMap((text) => {
    const row = kept.get(text.id)
    return row?.content.equals(contentOf(text)) ? [{ text, vectors: unpacked(row.vectors, piecesOf(text).length) }] : []
  })
}

export async function store(db: Database, model: string, meant: readonly Meant[]) {
  if (meant.length === 0) return
  const values = meant.map(({ text, vectors }) => ({ text_id: text.id, model, content: contentOf(text), vectors: packed(vectors) }))
  await db
    .insertInto('meanings')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('text_id').doUpdateSet(({ ref }) => ({
        ...{ model: ref('excluded.model'), content: ref('excluded.content'), vectors: ref('excluded.vectors'), at: sql<Date>`now()` },
      })),
    )
    .execute()
}

export async function forget(db: Database, ids: readonly string[]) {
  if (ids.length > 0) await db.deleteFrom('meanings').where('text_id', 'in', ids).execute()
}

/** Does this while no other process does the like. */
export function alone<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      return await work(connection)
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

const contentOf = (text: Text): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(piecesOf(text)))
    .digest()
