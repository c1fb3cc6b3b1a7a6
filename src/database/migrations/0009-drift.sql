-- Where a ticket stands otherwise than Baton left it, one row for each thing that Baton keeps true of it.
create table drifts (
  escalation_id uuid not null references escalations,
  aspect text not null check (aspect in ('tags', 'team', 'state')),
  state text not null check (state in ('right', 'repairing', 'asks', 'accepted', 'over')),
  expected text not null,
  found text not null,
  touched_by text, -- as people call them in the help desk; null: it does not say
  touched_at timestamptz,
  noticed_at timestamptz not null,
  repaired_at timestamptz, -- the one time that Baton put it right of its own accord
  accepted_by uuid references people,
  accepted_at timestamptz,
  primary key (escalation_id, aspect)
);

-- When the ticket of an open escalation was last looked at, for those that nobody says have changed.
create table desk_looked (escalation_id uuid primary key references escalations, at timestamptz not null);

-- A ledger that is open somewhere shows it at once.
create function announce_drift() returns trigger language plpgsql set search_path from current as $$
begin
  perform announce(new.escalation_id, 'delivery', null, false, null);
  return null;
end
$$;
create trigger drifts_announced_new after insert on drifts for each row execute function announce_drift();
create trigger drifts_announced after update on drifts for each row
  when (old.state is distinct from new.state or old.found is distinct from new.found) execute function announce_drift();
