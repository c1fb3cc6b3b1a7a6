-- Whether an answer held: another case about the same ticket may be closed itself by the time somebody asks.
create index escalations_came_again on escalations (ticket_key, created_at) where ticket_key is not null and state <> 'draft';
-- What something written answered, whatever it was.
create index events_answered on events (escalation_id, seq) where kind = 'closed' and facts ->> 'outcome' = 'self-served';
