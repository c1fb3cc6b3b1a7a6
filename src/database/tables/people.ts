import type { ColumnType, Generated, JSONColumnType } from 'kysely'

/** What somebody chose for themselves; what is missing is as it is for everybody. */
type Chosen = {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone?: string
  theme?: 'auto' | 'light' | 'dark'
  keys?: boolean
  density?: 'comfortable' | 'compact'
  notifications?: { returned?: boolean; decided?: boolean; commented?: boolean }
}

export type PeopleTable = {
  id: string
  name: string
  /** In lower case, always: that is how better-auth looks for it. */
  email: string
  email_verified: Generated<boolean>
  image: string | null
  role: 'tier1' | 'tier2' | 'lead' | 'admin'
  /** Set when somebody has left: their name stays on what they did, and they cannot sign in. */
  left_at: Date | null
  preferences: ColumnType<Chosen, string | undefined, string>
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type InvitationsTable = {
  id: string
  /** Null for the one-time set-up link, which belongs to whoever opens it first. */
  person_id: string | null
  token_hash: string
  invited_by: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export type TokensTable = {
  id: string
  person_id: string
  name: string
  token_hash: string
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
  expires_at: Date
  scope: 'read' | 'write'
  /** Who made it: its person in a session, or a command. Null: made before this was recorded. */
  made_by: 'session' | 'command' | null
}

export type TeamsTable = { id: string; name: string }
export type TeamMembersTable = { team_id: string; person_id: string }

export type SavedViewsTable = {
  id: string
  person_id: string
  name: string
  /** Filters of the list of escalations, by name. */
  query: JSONColumnType<Record<string, string>, string, string>
  created_at: Date
}

/** Idempotency keys: what each person has already asked for, and what they were answered. */
export type KeysTable = {
  person_id: string
  key: string
  /** Of what was asked, so that one key cannot stand for two different requests. */
  fingerprint: string
  /** JSON, kept as text so that a repetition gets it letter for letter. */
  answer: string | null
  at: Date
}
