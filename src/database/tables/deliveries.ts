import type { Generated, JSONColumnType } from 'kysely'

/** A promise holds facts only (where, what, of which event); the words are made when it is kept. */
export type DeliveriesTable = {
  id: string
  escalation_id: string
  event_id: string
  place: 'slack' | 'helpdesk' | 'browser'
  what: 'card' | 'thread' | 'direct' | 'tag' | 'untag' | 'team' | 'note' | 'notice'
  facts: JSONColumnType<object>
  /**
   * `pending`: not tried yet. `failed`: tried, and certainly not there; it is tried again. `unsure`: it may be there; it is looked up before it is said again.
   * `given-up`: a person has to see to it. `replaced`: a newer promise says what this one would have said, or takes it back.
   */
  state: 'pending' | 'failed' | 'unsure' | 'sent' | 'given-up' | 'not-connected' | 'replaced' | 'by-hand' | 'skipped'
  promised_at: Date
  /** Its place in the line of its escalation and place. */
  position: Generated<string>
  /** What it is the newest state of; null: it stands for itself. */
  topic: string | null
  attempts: Generated<number>
  patient_since: Date | null
  next_at: Date | null
  claimed_until: Date | null
  tried_at: Date | null
  answer: string | null
  receipt: JSONColumnType<object> | null
  settled_at: Date | null
  settled_by: string | null
  reason: string | null
}

/** The places that Baton speaks to, as the last process that started found them. */
export type ConnectionsTable = { place: DeliveriesTable['place']; called: string; facts: JSONColumnType<object>; connected_at: Date }

/** What a person is shown in Baton itself. */
export type NoticesTable = { id: string; person_id: string; escalation_id: string; event_id: string; at: Date; read_at: Date | null }
