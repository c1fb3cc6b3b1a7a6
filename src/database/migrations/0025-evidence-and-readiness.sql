-- One row that /readyz writes, to prove that a commit reaches the disk.
create table readiness (
  id integer primary key check (id = 1),
  at timestamptz not null
);

-- A file that was removed: its row stays and says who removed it, its bytes are deleted.
alter table evidence
  add column removed_at timestamptz,
  add column removed_by uuid references people,
  add column removed_reason text,
  add constraint evidence_removed check ((removed_at is null) = (removed_by is null));

create index evidence_by_owner on evidence (owner_id) where removed_at is null;
create index evidence_by_hash on evidence (sha256);
