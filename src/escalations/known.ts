import type { Case } from '#src/cases/case.ts'
import { ticketKey } from '#src/cases/ticket.ts'
import type { Reading } from '#src/people/context.ts'
import { shortNumber } from './escalation.ts'
import { visibleTo } from './find.ts'

/** What the check has to know besides the case: which other escalations are open on the same ticket. `except` is the case's own id. */
export async function knownOf({ db, actor }: Reading, { ticket }: Pick<Case, 'ticket'>, except: string | null) {
  const key = ticket === null ? null : shortKey(ticketKey(ticket))
  if (key === null) return { openOnTicket: [] }
  const rows = await db
    .selectFrom('escalations')
    .select(['id', 'number'])
    .where('ticket_key', '=', key)
    .where('state', '<>', 'closed')
    .where('state', '<>', 'draft')
    .where(visibleTo(actor))
    .orderBy('number')
    .limit(10)
    .execute()
  return { openOnTicket: rows.filter(({ id }) => id !== except).map((row) => ({ number: shortNumber(row) })) }
}

/** An index entry holds 2,704 bytes at most (PostgreSQL's btree); no help desk's address comes near it. */
export const shortKey = (key: string | null) => (key === null ? null : key.slice(0, 500))
