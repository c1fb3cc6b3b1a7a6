-- A person confirms once, signed in, which Slack account is theirs. Until then that account acts as nobody.
create table slack_claims (
  person_id uuid not null references people on delete cascade,
  slack_id text not null,
  called text not null, -- the name that Slack shows for the account
  at timestamptz not null default now(), -- when Slack last vouched for it
  primary key (person_id, slack_id)
);

-- Links that were made by e-mail address alone may belong to a guest, to another workspace, or to an address that nobody confirmed.
-- They are removed, found again when they are vouched for, and then confirmed by their owner. What an administrator has set stays.
delete from slack_people where not by_hand;
