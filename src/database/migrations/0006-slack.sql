-- Who is who in Slack. Found by e-mail address, unless an administrator has said it.
create table slack_people (
  person_id uuid primary key references people on delete cascade,
  slack_id text not null unique, -- such as U024BE7LH
  by_hand boolean not null default false,
  at timestamptz not null
);

-- What Slack told us, stored before anything is made of it: Slack says some things twice, and what was acknowledged must not get lost.
create table slack_inbox (
  id text primary key, -- Slack's own id of the event or interaction
  kind text not null,
  body json not null,
  at timestamptz not null,
  answer json, -- what Slack was answered, where it matters: it may not have arrived
  done_at timestamptz -- from then on the body is empty
);
create index slack_inbox_open on slack_inbox (at) where done_at is null;

-- What people said to Baton in a direct message became a comment; what they change of it there leads back to that.
create table slack_said (
  channel text not null,
  ts text not null,
  event_id uuid not null references events,
  primary key (channel, ts)
);
