-- From where in the help desk the customer of a case is filled in; null: as for everybody.
alter table workspace add column mapping json;

-- What the help desk said of a ticket when its escalation was submitted, and when it was last asked again. Of the customer only what the mapping names.
create table ticket_contexts (
  escalation_id uuid primary key references escalations,
  asked_at timestamptz not null, -- of the last submission
  pending boolean not null, -- it is still to be read for that submission
  kept json,
  kept_at timestamptz,
  newest json,
  newest_at timestamptz,
  failed text, -- why the last reading came to nothing
  failed_at timestamptz
);
