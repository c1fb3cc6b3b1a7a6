-- History is shown by when it was visible: the one person who could read the escalation when this was written; null: everyone.
alter table versions add only_for uuid references people;
alter table events add only_for uuid references people;

-- For others, what the change that made a private draft visible changed of what they had seen. The exact changes are its author's.
alter table versions add open_changes json;
-- The case as others saw it last, from the change that hid it until it is visible again.
alter table versions add shown json;

-- What is there already. A draft was visible from its submission on, else as it was last shared or hidden, else as it began.
create temporary table exposures on commit drop as
  select id as escalation_id, author_id, rounds, state,
    (select min(version) from events where escalation_id = escalations.id and kind in ('submitted', 'reopened')) as submitted,
    (select min(seq) from events where escalation_id = escalations.id and kind in ('submitted', 'reopened')) as submitted_seq,
    coalesce(
      (select not (facts ->> 'shared')::boolean from events where escalation_id = escalations.id and kind = 'shared' order by seq limit 1),
      shared
    ) as begun_shared
  from escalations;

update versions set only_for = coalesce(versions.actor_id, exposures.author_id)
from exposures
where exposures.escalation_id = versions.escalation_id
  and (submitted is null or versions.version < submitted)
  and not coalesce(
    (select (facts ->> 'shared')::boolean from events
     where events.escalation_id = versions.escalation_id and kind = 'shared' and events.version <= versions.version
     order by seq desc limit 1),
    begun_shared);

update events set only_for = coalesce(events.actor_id, exposures.author_id)
from exposures
where exposures.escalation_id = events.escalation_id
  and events.kind not in ('drafted', 'shared')
  and (submitted_seq is null or events.seq < submitted_seq)
  and not coalesce(
    (select (facts ->> 'shared')::boolean from events earlier
     where earlier.escalation_id = events.escalation_id and earlier.kind = 'shared' and earlier.seq <= events.seq
     order by seq desc limit 1),
    begun_shared);

-- The change that made it visible may hold what its author had written before: others are told only what holds no words.
update versions set open_changes = (
  select coalesce(json_agg(change), '[]'::json) from json_array_elements(versions.changes) as change
  where change ->> 'path' in ('state', 'author', 'holder', 'shared'))
from versions before
where before.escalation_id = versions.escalation_id and before.version = versions.version - 1
  and before.only_for is not null and versions.only_for is null;

-- What stopped being a draft keeps none of the words that were taken out while it was private: who changed which field, and when, stays.
update versions set changes = coalesce(open_changes, (
  select coalesce(json_agg(case when change ->> 'path' in ('state', 'author', 'holder', 'shared') then change
    else json_build_object('path', change -> 'path', 'was', null, 'is', null) end), '[]'::json)
  from json_array_elements(versions.changes) as change))
from exposures
where exposures.escalation_id = versions.escalation_id and exposures.state <> 'draft'
  and (versions.only_for is not null or versions.open_changes is not null);

-- Words that were looked for while nobody else could read it, and are not in the case as it was submitted.
update lookups set asked = ''
from rounds
where rounds.escalation_id = lookups.escalation_id and rounds.round = 1 and lookups.last_at <= rounds.at
  and exists (
    select from regexp_split_to_table(lower(asked), '\s+') as word
    where word <> '' and position(btrim(to_json(word)::text, '"') in lower(rounds."case"::text)) = 0);

-- Nobody decides on what they wrote, however it was carried on: what began from something, or took it in, gets its writers as former authors.
with recursive sources as (
  select escalation_id as id, other_id as source from links where kind in ('diverted-from', 'merged-from')
  union
  select other_id, escalation_id from links where kind = 'joined'
  union
  select sources.id, links.other_id from sources join links on links.escalation_id = sources.source and links.kind in ('diverted-from', 'merged-from')
), writers as (
  select sources.id, unnest(array_append(former_authors, author_id)) as writer from sources join escalations on escalations.id = sources.source
)
update escalations set former_authors = array(
  select unnest(former_authors) union select writer from writers where writers.id = escalations.id and writer <> author_id)
where id in (select id from writers);
