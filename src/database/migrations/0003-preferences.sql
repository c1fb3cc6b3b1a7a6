-- What people chose for themselves, and only that: what nobody chose is as people/preferences.ts has it.
alter table people add preferences jsonb not null default '{}';

-- The words that the workspace has for its customers, as administrators set them.
alter table workspace add personas text[] not null default '{}', add plans text[] not null default '{}';

-- Filters of the list of escalations that somebody comes back to; nobody else's business.
create table saved_views (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  name text not null,
  query jsonb not null,
  created_at timestamptz not null
);
create index saved_views_person on saved_views (person_id, created_at, id);
