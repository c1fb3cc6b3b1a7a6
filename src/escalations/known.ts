import type { Case } from '#src/cases/case.ts'
import { ticketKey } from '#src/cases/ticket.ts'
import type { Reading } from '#src/people/context.ts'
import { shortNumber } from './escalation.ts'

/** What the check has to know besides the case: which other escalations are open on the same ticket. `except` is the case's own id. */
export async function knownOf({ db }: Pick<Reading, 'db'>, written: Pick<Case, 'ticket'>, except: string | null) {
  return { openOnTicket: await openOnTicket(db, written, except) }
}

/** Other escalations on this ticket that somebody holds or should take; drafts do not count, and everybody may see what was submitted. */
export async function openOnTicket(db: Reading['db'], { ticket }: Pick<Case, 'ticket'>, except: string | null = null) {
  const key = ticket === null ? null : shortKey(ticketKey(ticket))
  if (key === null) return []
  const rows = await db
    .selectFrom('escalations')
    .select(['id', 'number'])
    .where('ticket_key', '=', key)
    .where('state', 'not in', ['closed', 'draft'])
    .orderBy('number')
    .limit(10)
    .execute()
  return rows.filter(({ id }) => id !== except).map((row) => ({ id: row.id, number: shortNumber(row) }))
}

/** An index entry holds 2,704 bytes at most (PostgreSQL's btree); no help desk's address comes near it. */
export const shortKey = (key: string | null) => (key === null ? null : key.slice(0, 500))
