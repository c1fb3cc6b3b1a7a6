-- Customers who wait for the same: noted by whoever joined an escalation instead of asking the same again. They hear of it as its followers do.
create table joins (
  id uuid primary key,
  escalation_id uuid not null references escalations,
  person_id uuid not null references people,
  ticket text not null, -- as it was written
  ticket_key text not null, -- the same ticket written in two ways has one key
  customer text,
  evidence json not null, -- [{ id, caption }], from the draft that was not needed any more
  at timestamptz not null,
  unique (escalation_id, person_id, ticket_key)
);
create index joins_of_person on joins (person_id);

alter table links drop constraint links_kind_check;
alter table links add constraint links_kind_check
  check (kind in ('diverted-to', 'diverted-from', 'merged-into', 'merged-from', 'joined'));
