-- Whether an action is an agency's, answered within the index: a list for one agency asks it of each
-- open action of the MARAC in turn (docs/decisions/504-what-the-database-is-told.md).
create index actionlist_agency_concerned on query.actionlist_agency (agency_id, action_id, concerned);
drop index query.actionlist_agency_by_agency;
create index overdue_agency_concerned on query.overdue_agency (agency_id, action_id, concerned);
drop index query.overdue_agency_by_agency;
create index unachievable_agency_concerned on query.unachievable_agency (agency_id, action_id, concerned);
drop index query.unachievable_agency_by_agency;
create index past_concerned_at on query.past_concerned
    (agency_id, action_id, from_day, to_day, from_told, to_told);
drop index query.past_concerned_by_agency;
