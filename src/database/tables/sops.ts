import type { JSONColumnType } from 'kysely'

export type SopsTable = {
  name: string
  version: number
  status: 'draft' | 'published'
  /** The YAML as it was given, comments and all. */
  source: string
  data: JSONColumnType<object>
  created_at: Date
  created_by: string | null
  published_at: Date | null
}
