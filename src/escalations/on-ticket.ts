import type { Reading } from '#src/people/context.ts'
import { findEscalation } from './find.ts'
import { openOnTicket } from './known.ts'
import { type EscalationView, views } from './view.ts'

/** The open escalations about a ticket, however it is written, for their reader. */
export async function viewsOnTicket(context: Reading, ticket: string): Promise<EscalationView[]> {
  const open = await openOnTicket(context.db, { ticket })
  const found = []
  for (const { id } of open) found.push(await findEscalation(context, id))
  return views(context, found)
}
