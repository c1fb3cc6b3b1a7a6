-- A page of the knowledge base: written here, or imported from somewhere, under the name that it has there.
create table articles (
  id uuid primary key,
  source text not null check (source in ('here', 'folder', 'intercom', 'zendesk')),
  source_key text,
  title text not null,
  body text not null, -- Markdown
  url text, -- where it stands outside
  owner_id uuid references people, -- who keeps it true
  review_on date,
  retired_at timestamptz, -- offered no more
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references people, -- null: an import
  unique (source, source_key),
  check ((source = 'here') = (source_key is null))
);
create index articles_title on articles (lower(title), id);

create table article_versions (
  article_id uuid not null references articles,
  version integer not null,
  title text not null,
  body text not null,
  by_id uuid references people,
  at timestamptz not null,
  primary key (article_id, version)
);

-- A decision that later agents may cite.
create table precedents (
  id uuid primary key,
  escalation_id uuid not null references escalations, -- the decision it was made of
  question text not null, -- in general words
  ruling text not null,
  scope json not null, -- { persona, plan, amount, conditions }: to what it applies; null and []: to all
  applied_by text not null check (applied_by in ('tier1', 'tier2')),
  review_on date not null,
  state text not null check (state in ('proposed', 'published', 'overruled', 'retired')),
  overruled_by uuid references precedents,
  version integer not null default 1,
  proposed_by uuid not null references people,
  published_by uuid references people,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  check ((state = 'overruled') = (overruled_by is not null)),
  check ((published_at is null) = (published_by is null))
);
create index precedents_of on precedents (escalation_id);
create index precedents_newest on precedents (created_at desc, id desc);

-- What the author of an escalation looked for in the knowledge base before handing it on: the proof that it is not documented.
create table lookups (
  escalation_id uuid primary key references escalations,
  asked text not null, -- as it was last asked
  times integer not null, -- how often the words changed
  found boolean not null, -- whether the newest answer held something that seemed to answer it
  first_at timestamptz not null,
  last_at timestamptz not null
);

-- What was offered to them, and what they made of it.
create table lookup_offers (
  escalation_id uuid not null references lookups on delete cascade,
  kind text not null check (kind in ('article', 'precedent', 'sop', 'twin')),
  about text not null, -- its id
  title text not null, -- as it was called then
  offered_at timestamptz not null,
  opened_at timestamptz,
  refused_at timestamptz,
  because text, -- why it does not answer this
  primary key (escalation_id, kind, about)
);

-- How often an article or a precedent has answered, and what.
create index escalations_solved on escalations ((closing -> 'solvedBy' ->> 'id')) where state = 'closed';

-- What can be found is followed on a channel of its own by every process that holds an index of it.
create function announce_text() returns trigger language plpgsql set search_path from current as $$
begin
  perform pg_notify('baton_texts', json_build_object('kind', tg_argv[0], 'id', new.id)::text);
  return null;
end
$$;
create trigger articles_announced after insert or update on articles for each row execute function announce_text('article');
create trigger precedents_announced after insert or update on precedents for each row execute function announce_text('precedent');

create function announce_sop() returns trigger language plpgsql set search_path from current as $$
begin
  perform pg_notify('baton_texts', json_build_object('kind', 'sop', 'id', new.name)::text);
  return null;
end
$$;
create trigger sops_announced after insert or update on sops for each row execute function announce_sop();
create trigger escalations_announced_new after insert on escalations for each row execute function announce_text('escalation');
create trigger escalations_announced after update on escalations for each row
  when (old."case"::text is distinct from new."case"::text or old.state <> new.state or old.shared <> new.shared
    or old.rounds <> new.rounds or old.author_id <> new.author_id)
  execute function announce_text('escalation');
