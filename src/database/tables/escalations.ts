import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'

export type EscalationsTable = {
  id: string
  number: GeneratedAlways<number>
  state: 'draft' | 'submitted' | 'accepted' | 'returned' | 'decided' | 'closed'
  /** Goes up by one with every move and edit; what a door must name to change anything. */
  version: number
  author_id: string
  /** Who wrote it before it was handed on; they do not decide on it either. */
  former_authors: Generated<string[]>
  holder_kind: 'person' | 'queue' | 'nobody'
  holder_id: string | null
  queue: string | null
  holder_since: Date
  door: 'web' | 'api' | 'command' | 'slack' | 'intercom' | 'mcp' | 'email'
  shared: boolean
  sop_name: string
  sop_version: number
  case: JSONColumnType<object>
  /** What the case claims, for lists that ask by criterion. */
  criteria: string[]
  /** The same ticket written in two ways has one key. */
  ticket_key: string | null
  findings: JSONColumnType<object[]>
  /** How often it has been submitted; 0 while only its author has seen it. */
  rounds: number
  marks: JSONColumnType<object[]>
  wait: JSONColumnType<object> | null
  decision: JSONColumnType<object> | null
  closing: JSONColumnType<object> | null
  /** When the reminders look at it next. */
  look_at: Date | null
  created_at: Date
  submitted_at: Date | null
  accepted_at: Date | null
  decided_at: Date | null
  closed_at: Date | null
  persona: GeneratedAlways<string | null>
  plan: GeneratedAlways<string | null>
  searched: GeneratedAlways<string>
}

/** What each version of an escalation changed. */
export type VersionsTable = {
  escalation_id: string
  version: number
  actor_id: string | null
  at: Date
  changes: JSONColumnType<object[]>
  /** The one person who could read the escalation then; null: everyone. */
  only_for: string | null
  /** Where this change made a private draft visible: what others are told of it. */
  open_changes: JSONColumnType<object[]> | null
  /** Where this change hid a shared draft: the case as others saw it last, until they see it again. */
  shown: JSONColumnType<object> | null
}

/** The case as it was each time it was submitted. */
export type RoundsTable = {
  escalation_id: string
  round: number
  case: JSONColumnType<object>
  findings: JSONColumnType<object[]>
  sop_version: number
  at: Date
}

export type EventsTable = {
  id: string
  /** The timeline's order. */
  seq: GeneratedAlways<string>
  escalation_id: string
  kind: string
  version: number
  /** Null: the system. */
  actor_id: string | null
  internal: Generated<boolean>
  /** The one person who could read the escalation then; null: everyone. */
  only_for: Generated<string | null>
  facts: JSONColumnType<object>
  at: Date
}

export type LinksTable = {
  escalation_id: string
  kind: 'diverted-to' | 'diverted-from' | 'merged-into' | 'merged-from' | 'joined'
  other_id: string
  at: Date
}

/** Who has which escalation before their eyes, and since when they last said so. Not kept over a crash. */
export type LookingTable = { escalation_id: string; person_id: string; at: Date }

export type FollowersTable = { escalation_id: string; person_id: string }

/** Somebody whose customer waits for the same; `evidence`: `{ id, caption }` each. */
export type JoinsTable = {
  id: string
  escalation_id: string
  person_id: string
  ticket: string
  ticket_key: string
  customer: string | null
  evidence: JSONColumnType<object[]>
  at: Date
}
export type EscalationEvidenceTable = { escalation_id: string; evidence_id: string }
