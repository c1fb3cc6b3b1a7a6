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
  sha256: string
  at: Date
}
