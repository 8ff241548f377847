-- The few actions of a case that were ever set back, without passing those that were not: asked for whenever an action
-- is agreed.
create index action_set_back on action (case_id, set_back, action_id);
drop index action_by_case;
