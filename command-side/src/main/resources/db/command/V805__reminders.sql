-- Which reminders are under way. Whoever sends one has changed its row before, so that nobody else does; what was sent is an
-- event of each action, and here only until it is recorded.

-- The last day of a MARAC for which it was found out whom to remind.
create table reminder_plan (
  marac_id   varchar(200) not null primary key,
  planned_to date         not null
);

-- One mail: to one mailbox, for one day. agency_id is empty for mailboxes that are no agency's. reminders is what it says,
-- as JSON, from when it was claimed on.
create table reminder_digest (
  digest_id  uuid         not null primary key,
  marac_id   varchar(200) not null,
  for_day    date         not null,
  recipient  varchar(20)  not null,
  agency_id  varchar(200) not null,
  state      varchar(20)  not null,
  attempts   integer      not null,
  not_before timestamp(3) with time zone not null,
  claimed_at timestamp(3) with time zone,
  reminders  text,
  unique (marac_id, for_day, recipient, agency_id)
);

create index reminder_digest_by_state on reminder_digest (state);
