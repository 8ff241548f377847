-- What actions say is stored once, by the view actionlist; the other lists keep what they find actions by
-- (docs/decisions/301-one-fold-of-an-action-for-all-views.md).
drop table query.overdue_marac;
drop table query.overdue_meeting;
drop table query.overdue_case;
drop table query.overdue_agency;
alter table query.overdue_action drop column state;

drop table query.unachievable_marac;
drop table query.unachievable_meeting;
drop table query.unachievable_case;
drop table query.unachievable_agency;
alter table query.unachievable_action drop column state;
