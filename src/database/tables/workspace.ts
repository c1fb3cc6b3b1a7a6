import type { Generated, JSONColumnType } from 'kysely'

export type WorkspaceTable = {
  id: Generated<boolean>
  name: string
  /** IANA name, such as `Europe/Berlin`. */
  time_zone: string
  /** From where in the help desk the customer of a case is filled in; null: as usual. */
  mapping: JSONColumnType<object> | null
}

export type AuditTable = {
  id: string
  at: Date
  actor_id: string | null
  /** The system user who ran the command on the machine, beside whom it was run as. */
  run_by: string | null
  action: string
  facts: JSONColumnType<object>
}
