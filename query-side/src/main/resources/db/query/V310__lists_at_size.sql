-- A MARAC's open actions by day, without passing all that are done: after ten years nine in ten are
-- (docs/decisions/503-what-the-views-cost.md).
create index actionlist_by_status on query.actionlist_action (marac_id, status, sort_on, action_id);
