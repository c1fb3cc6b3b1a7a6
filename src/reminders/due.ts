import { type Looking, look } from './look.ts'

/** Looks at everything whose time has come by `now`, at once instead of when the queue gets to it; how many that was. For a clock that was moved. */
export async function lookAtAllDue(context: Looking): Promise<number> {
  const due = await context.db.selectFrom('escalations').select('id').where('look_at', '<=', context.now).orderBy('look_at').execute()
  for (const { id } of due) await look(context, id)
  return due.length
}
