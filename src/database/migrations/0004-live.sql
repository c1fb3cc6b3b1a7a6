-- What changes is announced when it is committed, and to nobody when it is not. Every process listens on the channel `baton`.

-- One numbering for both: events, and the edits that are no event. Changes made before this are not told of again, and have no number.
alter table versions add seq bigint;
alter table versions alter seq set default nextval('events_seq_seq');
create unique index versions_seq on versions (seq) where seq is not null;

-- Says what is needed to choose who hears of it, and no word of what anybody wrote. `readers`: only these people; null: all who may see it.
create function announce(about uuid, kind text, seq bigint, internal boolean, readers uuid[]) returns void
language sql set search_path from current as $$
  select pg_notify('baton', json_build_object(
    'seq', announce.seq, 'kind', announce.kind, 'internal', announce.internal, 'readers', announce.readers,
    'escalation', id, 'number', number, 'version', version, 'author', author_id, 'rounds', rounds, 'shared', shared
  )::text) from escalations where id = about
$$;

create function announce_event() returns trigger language plpgsql set search_path from current as $$
begin
  perform announce(new.escalation_id, new.kind, new.seq, new.internal, null);
  return null;
end
$$;
create trigger events_announced after insert on events for each row execute function announce_event();

-- A move has its event, which says more; what comes without one is an edit.
create function announce_edit() returns trigger language plpgsql set search_path from current as $$
begin
  if not exists (select from events where escalation_id = new.escalation_id and version = new.version) then
    perform announce(new.escalation_id, 'edited', new.seq, false, null);
  end if;
  return null;
end
$$;
create constraint trigger versions_announced after insert on versions deferrable initially deferred
  for each row execute function announce_edit();

-- Who has which escalation before their eyes. It changes every few seconds and is worth nothing after a crash, so it is not written to the log;
-- and it refers to nothing, because a reference would lock, and so rewrite, the escalation each time.
create unlogged table looking (
  escalation_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (escalation_id, person_id)
);
