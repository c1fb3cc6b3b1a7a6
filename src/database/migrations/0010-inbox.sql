-- What any place outside tells Baton is stored in one way, before anything is made of it.
alter table slack_inbox rename to inbox;
alter index slack_inbox_open rename to inbox_open;
alter table inbox add place text not null default 'slack' check (place in ('slack', 'helpdesk'));
alter table inbox alter place drop default;
alter table inbox drop constraint slack_inbox_pkey, add primary key (place, id);
