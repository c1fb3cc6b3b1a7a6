-- What a precedent was used for is read from the escalations themselves: those that cite one, and those that one answered.
create index escalations_citing on escalations (id) where "case" -> 'proposal' ->> 'references' like '%"precedent"%';
create index events_answered_by on events ((facts -> 'solvedBy' ->> 'id'), escalation_id)
  where kind = 'closed' and facts -> 'solvedBy' ->> 'kind' = 'precedent';
