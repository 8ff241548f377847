-- A caseload keeps its MARACs whole, as the one reading of them leaves them. The view is made anew, since its
-- version is raised, and the rows there are stay until then.
alter table query.caseload_marac alter column repeat_window_months drop not null;
alter table query.caseload_marac add column body text;
