import type { JSONColumnType } from 'kysely'

/** A promise holds facts only (where, what, which event); the words are made when it is kept. */
export type DeliveriesTable = {
  id: string
  escalation_id: string
  event_id: string
  place: 'slack' | 'helpdesk'
  what: 'tell' | 'tag' | 'untag' | 'team' | 'note'
  facts: JSONColumnType<object>
  /** `replaced`: a newer promise says what this one would have said, or takes it back. */
  state: 'not-connected' | 'replaced'
  promised_at: Date
}
