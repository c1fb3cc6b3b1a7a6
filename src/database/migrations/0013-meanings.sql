-- What a text that can be found means, by one model: kept, so that neither another process nor the next start has to work it out again.
create table meanings (
  text_id text primary key, -- of an article, a precedent or an escalation; of an SOP's part: name#part
  model text not null,
  content bytea not null, -- SHA-256 of what of the text was given a meaning
  vectors bytea not null, -- in eight bits a number
  at timestamptz not null default now()
);
