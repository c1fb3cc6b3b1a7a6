import type { ColumnType, JSONColumnType } from 'kysely'

/** What a place outside told us, under its own id, until something was made of it. */
export type InboxTable = {
  place: 'slack' | 'helpdesk'
  id: string
  kind: string
  body: JSONColumnType<object>
  at: Date
  answer: ColumnType<object | null, string | undefined, string>
  done_at: Date | null
}
