import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { attemptTimeout, patientPool, type Watch } from './outage/patient-pool.ts'
import type { ConnectionsTable, DeliveriesTable, NoticesTable } from './tables/deliveries.ts'
import type {
  EscalationEvidenceTable,
  EscalationsTable,
  EventsTable,
  FollowersTable,
  JoinsTable,
  LinksTable,
  LookingTable,
  RoundsTable,
  VersionsTable,
} from './tables/escalations.ts'
import type { EvidenceTable } from './tables/evidence.ts'
import type { DeskChangedTable, DeskHearingTable, DeskLookedTable, DriftsTable, HeardNotesTable } from './tables/heard.ts'
import type { InboxTable } from './tables/inbox.ts'
import type {
  ArticlesTable,
  ArticleVersionsTable,
  DifferencesTable,
  LookupOffersTable,
  LookupsTable,
  MeaningsTable,
  PrecedentsTable,
} from './tables/knowledge.ts'
import type { InvitationsTable, KeysTable, PeopleTable, SavedViewsTable, TeamMembersTable, TeamsTable, TokensTable } from './tables/people.ts'
import type { AccountsTable, SessionsTable, TriesTable } from './tables/sign-in.ts'
import type { SlackClaimsTable, SlackPeopleTable, SlackSaidTable } from './tables/slack.ts'
import type { SopsTable } from './tables/sops.ts'
import type { TicketContextsTable } from './tables/ticket-contexts.ts'
import type { AuditTable, WorkspaceTable } from './tables/workspace.ts'

export type Tables = {
  people: PeopleTable
  sessions: SessionsTable
  accounts: AccountsTable
  tries: TriesTable
  invitations: InvitationsTable
  tokens: TokensTable
  teams: TeamsTable
  team_members: TeamMembersTable
  saved_views: SavedViewsTable
  keys: KeysTable
  workspace: WorkspaceTable
  audit: AuditTable
  sops: SopsTable
  evidence: EvidenceTable
  escalations: EscalationsTable
  versions: VersionsTable
  rounds: RoundsTable
  events: EventsTable
  links: LinksTable
  followers: FollowersTable
  joins: JoinsTable
  looking: LookingTable
  escalation_evidence: EscalationEvidenceTable
  deliveries: DeliveriesTable
  connections: ConnectionsTable
  notices: NoticesTable
  slack_people: SlackPeopleTable
  slack_claims: SlackClaimsTable
  inbox: InboxTable
  slack_said: SlackSaidTable
  ticket_contexts: TicketContextsTable
  desk_hearing: DeskHearingTable
  desk_changed: DeskChangedTable
  heard_notes: HeardNotesTable
  drifts: DriftsTable
  desk_looked: DeskLookedTable
  articles: ArticlesTable
  article_versions: ArticleVersionsTable
  precedents: PrecedentsTable
  lookups: LookupsTable
  meanings: MeaningsTable
  lookup_offers: LookupOffersTable
  differences: DifferencesTable
}

export type Database = Kysely<Tables>

// A day has no hour: read as a Date, it would be another day in another time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

const notWatched: Watch = { isFrozen: () => false }

/** How long a statement waits for a lock: a process that is frozen may keep one without end. PostgreSQL's own words for a time. */
export const limitLockWaits = "set lock_timeout = '15s'"

/** `onLost` hears of connections that broke, idle or at work; the pool replaces them by itself. What the database cannot do right now is thrown as an `Outage`. */
export function connect(config: pg.PoolConfig, onLost: (error: Error) => void, watch = notWatched): Database {
  const onConnect = async (client: pg.ClientBase) => void (await client.query(limitLockWaits))
  const pool = new pg.Pool({ keepAlive: true, connectionTimeoutMillis: attemptTimeout, onConnect, ...config })
  // Unheard, an error ends the process. The pool hears only idle connections; one may also break between two statements of a transaction.
  pool.on('connect', (client) => client.on('error', onLost))
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: patientPool(pool, watch) }) })
}
