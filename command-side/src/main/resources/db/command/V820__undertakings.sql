-- At which meeting what was undertaken: agreed_at is where an action was agreed, undertaken_at where its owner or partner took
-- it on. Null where a list that was imported named no meeting. A former owner's is where it had taken it on. words is a
-- digest of what it says, by which the same action typed twice is found. Rows from before these columns are filled from their events when a command side starts.
alter table action add column agreed_at uuid;
create index action_agreed_at on action (agreed_at);
alter table action add column words varchar(64);
create index action_by_words on action (case_id, words);

alter table action_agency add column undertaken_at uuid;
create index action_agency_undertaken_at on action_agency (undertaken_at, agency_id);
