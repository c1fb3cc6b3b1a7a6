import type { Generated, JSONColumnType } from 'kysely'

export type ArticlesTable = {
  id: string
  source: 'here' | 'folder' | 'intercom' | 'zendesk'
  source_key: string | null
  title: string
  body: string
  /** The body without the signs of its Markdown; null until it is made. */
  plain: string | null
  url: string | null
  owner_id: string | null
  /** A day, `2027-01-31`: PostgreSQL's dates are read as they are written. */
  review_on: string | null
  retired_at: Date | null
  version: Generated<number>
  created_at: Date
  updated_at: Date
  updated_by: string | null
}

export type ArticleVersionsTable = { article_id: string; version: number; title: string; body: string; by_id: string | null; at: Date }

export type PrecedentsTable = {
  id: string
  escalation_id: string
  question: string
  ruling: string
  scope: JSONColumnType<object>
  applied_by: 'tier1' | 'tier2'
  /** A day, `2027-01-31`. */
  review_on: string
  state: 'proposed' | 'published' | 'overruled' | 'retired'
  overruled_by: string | null
  version: Generated<number>
  proposed_by: string
  published_by: string | null
  created_at: Date
  updated_at: Date
  published_at: Date | null
}

export type LookupsTable = { escalation_id: string; asked: string; times: number; found: boolean; first_at: Date; last_at: Date }

export type LookupOffersTable = {
  escalation_id: string
  kind: 'article' | 'precedent' | 'sop' | 'twin'
  about: string
  title: string
  offered_at: Date
  opened_at: Date | null
  refused_at: Date | null
  because: string | null
}

export type MeaningsTable = { text_id: string; model: string; content: Buffer; vectors: Buffer; at: Generated<Date> }

/** Two decisions about the same that differ, as they stood at these times. */
export type DifferencesTable = {
  id: string
  earlier_id: string
  later_id: string
  earlier_decided_at: Date
  later_decided_at: Date
  how: JSONColumnType<object>
  found_at: Date
  reason: string | null
  explained_by: string | null
  explained_at: Date | null
}
