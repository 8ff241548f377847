-- A caseload keeps its MARACs whole, as the one reading of them leaves them.
delete from query.caseload_marac;
alter table query.caseload_marac drop column repeat_window_months;
alter table query.caseload_marac add column body text not null;
