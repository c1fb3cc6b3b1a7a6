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
