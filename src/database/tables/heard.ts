import type { ColumnType, Generated } from 'kysely'

/** Where Baton stands in hearing the help desk: one row. */
export type DeskHearingTable = {
  alone: Generated<boolean>
  began_at: Date
  heard_until: Date
  heard_twice: ColumnType<string[], string | undefined, string>
  next_at: Date
}

/** Tickets of which something new is to be heard. */
export type DeskChangedTable = { ticket: string; url: string | null; changes: Generated<string>; faults: Generated<number>; position: Generated<string> }

/** Notes that are the filled macro. `escalation_id` is null as long as nobody here is their writer. */
export type HeardNotesTable = {
  ticket: string
  url: string | null
  note: string
  digest: string
  escalation_id: string | null
  writer: string | null
  answer: string | null
  answered_at: Date | null
}

/**
 * How one thing of a ticket stands otherwise than Baton left it. `right`: no more. `repairing`: Baton is about to put it right. `asks`: a person has to say.
 * `accepted`: somebody has said that it is meant so. `over`: Baton wants nothing of it any more.
 */
export type DriftsTable = {
  escalation_id: string
  aspect: 'tags' | 'team' | 'state'
  state: 'right' | 'repairing' | 'asks' | 'accepted' | 'over'
  expected: string
  found: string
  touched_by: string | null
  touched_at: Date | null
  noticed_at: Date
  repaired_at: Date | null
  accepted_by: string | null
  accepted_at: Date | null
}

export type DeskLookedTable = { escalation_id: string; at: Date }
