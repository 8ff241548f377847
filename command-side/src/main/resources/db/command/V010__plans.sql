-- What agreeing an action warns by: the actions of the same case, and of those it repeats, that were once reported
-- unachievable, found not undertaken, or removed. first_case is the first of a chain of repeats, the case itself when
-- it repeats none. Rows from before these columns are filled from their events when a command side starts.
alter table casefile add column first_case uuid;
create index casefile_by_first on casefile (first_case);

alter table action add column case_id uuid;
alter table action add column set_back boolean default false not null;
create index action_by_case on action (case_id);

-- What has been filled.
create table filled (
  name      varchar(40) not null primary key,
  filled_at timestamp(3) with time zone default current_timestamp not null
);
