-- Who may do what has changed: every process that streams changes to this person looks again whether it still may.
create function announce_access(person uuid) returns void
language sql as $$ select pg_notify('baton', json_build_object('access', person)::text) $$;

create function announce_person_access() returns trigger language plpgsql set search_path from current as $$
begin
  perform announce_access(new.id);
  return null;
end
$$;
create trigger people_access_announced after update of role, left_at on people for each row
  when (old.role is distinct from new.role or old.left_at is distinct from new.left_at) execute function announce_person_access();

create function announce_owner_access() returns trigger language plpgsql set search_path from current as $$
begin
  perform announce_access(old.person_id);
  return null;
end
$$;
create trigger tokens_revoked_announced after update of revoked_at on tokens for each row
  when (old.revoked_at is distinct from new.revoked_at) execute function announce_owner_access();
create trigger tokens_deleted_announced after delete on tokens for each row execute function announce_owner_access();
create trigger sessions_deleted_announced after delete on sessions for each row execute function announce_owner_access();
create trigger passwords_announced after update of password on accounts for each row
  when (old.password is distinct from new.password) execute function announce_owner_access();

-- Failed tries to prove who one is, by a hash of the account, address or device. Worth nothing after a crash, so it is not written to the log.
create unlogged table tries (
  key text primary key,
  count int not null,
  until timestamptz not null
);
create index tries_until on tries (until);

-- Written by the sign-in library until now; `tries` counts instead.
drop table rate_limits;
