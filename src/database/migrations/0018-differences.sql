-- Two decisions about the same that differ. It holds for the two decisions of these times: where one is made anew, the two are compared anew.
create table differences (
  id uuid primary key,
  earlier_id uuid not null references escalations,
  later_id uuid not null references escalations,
  earlier_decided_at timestamptz not null,
  later_decided_at timestamptz not null,
  how json not null,
  found_at timestamptz not null,
  reason text, -- why they differ, as a lead says
  explained_by uuid references people,
  explained_at timestamptz,
  unique (earlier_id, later_id, earlier_decided_at, later_decided_at),
  check ((reason is null) = (explained_by is null) and (reason is null) = (explained_at is null))
);
create index differences_found on differences (found_at desc, id desc);
create index differences_later on differences (later_id);
