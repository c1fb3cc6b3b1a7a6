import { type Looking, look } from './look.ts'

/** Looks at everything whose time has come by `now`, at once instead of when the queue gets to it; how many that was. For a clock that was moved. */
export async function lookAtAllDue(context: Looking): Promise<number> {
  const due = await context.db.selectFrom('escalations').select('id').where('look_at', '<=', context.now).orderBy('look_at').execute()
  for (const { id } of due) await look(context, id)
  return due.length
}

/** A reminder is late after so many milliseconds: by then its own job should have run. */
const late = 2 * 60_000

/** Queues a look at each escalation whose own job was lost or gave up, as when the database was away for longer than it was tried. How many that was. */
export async function wakeOverdue({ db, queue, now }: Pick<Looking, 'db' | 'queue' | 'now'>): Promise<number> {
  const before = new Date(now.getTime() - late)
  const due = await db.selectFrom('escalations').select('id').where('look_at', '<=', before).orderBy('look_at').limit(500).execute()
  for (const { id } of due) await queue.soon(db, 'look', { escalation: id })
  return due.length
}
