import type { JSONColumnType } from 'kysely'

/** What the help desk said of an escalation's ticket: at its last submission, and when it was last asked. */
export type TicketContextsTable = {
  escalation_id: string
  asked_at: Date
  /** It is still to be read for the last submission. */
  pending: boolean
  kept: JSONColumnType<object> | null
  kept_at: Date | null
  newest: JSONColumnType<object> | null
  newest_at: Date | null
  /** Why the last reading came to nothing. */
  failed: string | null
  failed_at: Date | null
}
