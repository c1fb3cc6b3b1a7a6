create extension if not exists pg_trgm;

-- People and how they sign in. better-auth keeps its four tables in this shape (people/auth.ts maps the names).

create table people (
  id uuid primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  role text not null check (role in ('tier1', 'tier2', 'lead', 'admin')),
  left_at timestamptz, -- whoever has left keeps their name on what they did, and cannot sign in
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_person on sessions (person_id);

create table accounts (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index accounts_person on accounts (person_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table rate_limits (
  id uuid primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- One-time links, kept as hashes. Whoever opens one chooses a password.
create table invitations (
  id uuid primary key,
  person_id uuid references people, -- null for the set-up link, which belongs to whoever opens it first
  token_hash text not null unique,
  invited_by uuid references people, -- null: by a command
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitations_person on invitations (person_id);

create table tokens (
  id uuid primary key,
  person_id uuid not null references people,
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index tokens_person on tokens (person_id);

create table teams (
  id uuid primary key,
  name text not null
);
create unique index teams_name on teams (lower(name));

create table team_members (
  team_id uuid not null references teams on delete cascade,
  person_id uuid not null references people,
  primary key (team_id, person_id)
);

create table workspace (
  id boolean primary key default true check (id), -- one row
  name text not null,
  time_zone text not null
);

create table audit (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid references people,
  run_by text, -- who ran the command, beside whom it was run as
  action text not null,
  facts jsonb not null
);
create index audit_at on audit (at desc, id desc);

-- What each person has already asked for under which key, and what they were answered.
create table keys (
  person_id uuid not null references people,
  key text not null,
  fingerprint text not null,
  answer text, -- JSON, kept as text so that a repetition gets it letter for letter
  at timestamptz not null,
  primary key (person_id, key)
);
create index keys_at on keys (at);

create table sops (
  name text not null,
  version integer not null,
  status text not null check (status in ('draft', 'published')),
  source text not null,
  data json not null,
  created_at timestamptz not null,
  created_by uuid references people,
  published_at timestamptz,
  primary key (name, version),
  check ((status = 'published') = (published_at is not null))
);

create function refuse_change_of_published_sop() returns trigger language plpgsql as $$
begin
  if old.status = 'published' then
    raise exception 'version % of SOP % is published and never changes', old.version, old.name;
  end if;
  return coalesce(new, old);
end
$$;
create trigger sops_published before update or delete on sops for each row execute function refuse_change_of_published_sop();

create table evidence (
  id uuid primary key,
  owner_id uuid not null references people,
  name text not null,
  type text not null,
  size bigint not null,
  width integer,
  height integer,
  duration real, -- seconds
  sha256 text not null,
  at timestamptz not null
);

create table escalations (
  id uuid primary key,
  number integer not null unique generated always as identity (start with 1001),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'returned', 'decided', 'closed')),
  version integer not null default 1,
  author_id uuid not null references people,
  former_authors uuid[] not null default '{}', -- who wrote it before it was handed on; they do not decide on it either
  holder_kind text not null check (holder_kind in ('person', 'queue', 'nobody')),
  holder_id uuid references people,
  queue text,
  holder_since timestamptz not null,
  door text not null,
  shared boolean not null default false,
  sop_name text not null,
  sop_version integer not null,
  -- json and not jsonb: it is read whole, and comes back in the order in which it was written
  "case" json not null,
  criteria text[] not null,
  ticket_key text,
  findings json not null default '[]',
  rounds integer not null default 0,
  marks json not null default '[]',
  wait json,
  decision json,
  closing json,
  look_at timestamptz,
  created_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  persona text generated always as ("case" -> 'customer' ->> 'persona') stored,
  plan text generated always as ("case" -> 'customer' ->> 'plan') stored,
  searched text generated always as (
    lower(coalesce("case" ->> 'ask', '') || ' ' || coalesce("case" ->> 'ticket', '') || ' ' || coalesce("case" -> 'customer' ->> 'name', ''))
  ) stored,
  foreign key (sop_name, sop_version) references sops,
  -- Somebody always holds it, and there is exactly one answer to who.
  check ((holder_kind = 'person') = (holder_id is not null)),
  check ((holder_kind = 'queue') = (queue is not null)),
  check ((state = 'submitted') = (holder_kind = 'queue')),
  check ((state = 'closed') = (holder_kind = 'nobody'))
);
create index escalations_queue on escalations (holder_since, id) where state = 'submitted';
create index escalations_holder on escalations (holder_id, holder_since desc, id desc) where holder_id is not null;
create index escalations_author on escalations (author_id, created_at desc, id desc);
create index escalations_created on escalations (created_at desc, id desc);
create index escalations_ticket on escalations (ticket_key) where ticket_key is not null and state <> 'closed';
create index escalations_criteria on escalations using gin (criteria);
create index escalations_searched on escalations using gin (searched gin_trgm_ops);

-- One row for each version of an escalation: what that change changed, so that a stale change can be told what it missed.
create table versions (
  escalation_id uuid not null references escalations,
  version integer not null,
  actor_id uuid references people,
  at timestamptz not null,
  changes json not null,
  primary key (escalation_id, version) -- the last guard: two changes can never both claim the same version
);

-- The case as it was each time it was submitted.
create table rounds (
  escalation_id uuid not null references escalations,
  round integer not null,
  "case" json not null,
  findings json not null,
  sop_version integer not null,
  at timestamptz not null,
  primary key (escalation_id, round)
);

create table events (
  id uuid primary key,
  seq bigint not null unique generated always as identity,
  escalation_id uuid not null references escalations,
  kind text not null,
  version integer not null,
  actor_id uuid references people, -- null: the system
  internal boolean not null default false,
  facts json not null,
  at timestamptz not null
);
create index events_escalation on events (escalation_id, seq);

create table links (
  escalation_id uuid not null references escalations,
  kind text not null check (kind in ('diverted-to', 'diverted-from', 'merged-into', 'merged-from')),
  other_id uuid not null references escalations,
  at timestamptz not null,
  primary key (escalation_id, kind, other_id)
);

create table followers (
  escalation_id uuid not null references escalations,
  person_id uuid not null references people,
  primary key (escalation_id, person_id)
);

-- Whatever a case has ever shown stays readable with it: earlier rounds refer to it too.
create table escalation_evidence (
  escalation_id uuid not null references escalations,
  evidence_id uuid not null references evidence,
  primary key (escalation_id, evidence_id)
);
create index escalation_evidence_by_file on escalation_evidence (evidence_id);

create table deliveries (
  id uuid primary key,
  escalation_id uuid not null references escalations,
  event_id uuid not null references events,
  place text not null check (place in ('slack', 'helpdesk')),
  what text not null check (what in ('tell', 'tag', 'untag', 'team', 'note')),
  facts json not null,
  state text not null check (state in ('not-connected', 'replaced')), -- the outbox adds its own states when it comes
  promised_at timestamptz not null
);
create index deliveries_escalation on deliveries (escalation_id, promised_at);
