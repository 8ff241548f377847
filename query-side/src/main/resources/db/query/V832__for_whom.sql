-- For whom an action is: what its answer says of the case.
alter table query.actionlist_case add column reference text;
alter table query.actionlist_case add column victim_name text;
