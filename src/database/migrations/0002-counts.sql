-- The numbers beside the lists are asked for with every page: what is open is counted without a look at what is closed.
create index escalations_open on escalations (state) where state <> 'closed';
