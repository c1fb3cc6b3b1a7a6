-- Tokens get an end, a scope and a maker. Tokens that exist keep the rights they have today, for one more year.
alter table tokens add column expires_at timestamptz;
alter table tokens add column scope text check (scope in ('read', 'write'));
alter table tokens add column made_by text check (made_by in ('session', 'command')); -- null: made before this was recorded
update tokens set expires_at = now() + interval '1 year', scope = 'write';
alter table tokens alter column expires_at set not null;
alter table tokens alter column scope set not null;

-- The sweep looks for rows by the time at which they ended.
create index sessions_expires on sessions (expires_at);
create index keys_answered on keys (at) where fingerprint <> '';
