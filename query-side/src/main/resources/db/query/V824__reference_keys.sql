-- What references that look alike have in common (org.maractracker.text.LookAlike); null in rows of the version before.
alter table query.caseload_case add column reference_key varchar(64);
create index caseload_case_by_reference_key on query.caseload_case (marac_id, reference_key);
