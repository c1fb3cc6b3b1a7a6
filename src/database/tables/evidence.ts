import type { ColumnType } from 'kysely'

export type EvidenceTable = {
  id: string
  owner_id: string
  name: string
  /** Media type found from the bytes, never from the name. */
  type: string
  /** Bytes. PostgreSQL's bigint is read as text. */
  size: ColumnType<string, number, never>
  width: number | null
  height: number | null
  /** Seconds. */
  duration: number | null
  /** Empty once it was removed and its bytes are deleted. */
  sha256: string
  at: Date
  removed_at: ColumnType<Date | null, Date | undefined, Date>
  removed_by: ColumnType<string | null, string | undefined, string>
  removed_reason: ColumnType<string | null, string | undefined, string | null>
}
