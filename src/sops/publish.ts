import type { Database } from '#src/database/database.ts'
import { printed, readSop } from './read.ts'
import { refuse } from './refusals.ts'
import { shippedSops } from './shipped.ts'
import type { Sop } from './sop.ts'

type By = { db: Database; now: Date; by: string | null }

/** Publishes YAML as the next version of the SOP it names. From then on it never changes. Refuses with a problem a line, `file:line:column`. */
export async function publishSop({ db, now, by }: By, source: string, file: string): Promise<{ name: string; version: number }> {
  const { sop, problems } = readSop(source, file)
  if (!sop)
    throw refuse('sop.unreadable', { count: problems.length }, { problems: problems.map((problem) => ({ field: problem.path, message: printed(problem) })) })
  return db.isTransaction ? insertNext(db, sop) : db.transaction().execute((transaction) => insertNext(transaction, sop))

  async function insertNext(transaction: Database, { name }: Sop) {
    const last = await transaction
      .selectFrom('sops')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('name', '=', name)
      .executeTakeFirst()
    const version = (last?.version ?? 0) + 1
    const row = { name, version, status: 'published' as const, source, data: JSON.stringify(sop), created_at: now, created_by: by, published_at: now }
    await transaction.insertInto('sops').values(row).execute()
    return { name, version }
  }
}

/** Publishes the SOPs that Baton ships, each where the workspace has none of that name yet. What a workspace has changed stays. */
export async function publishShipped({ db, now }: Pick<By, 'db' | 'now'>) {
  for (const { name, source, file } of await shippedSops()) {
    const there = await db.selectFrom('sops').select('version').where('name', '=', name).executeTakeFirst()
    if (!there) await publishSop({ db, now, by: null }, source, file)
  }
}
