-- Which actions a meeting's minutes may have to tell of. What happened to them is read from the store.

create table query.minutes_meeting (
    meeting_id uuid primary key,
    marac_id   varchar(200) not null
);

create index minutes_meeting_by_marac on query.minutes_meeting (marac_id);

-- The meetings that any event of an action names.
create table query.minutes_named (
    meeting_id uuid not null,
    action_id  uuid not null,
    primary key (meeting_id, action_id)
);

-- From which position to which an action was on the plan and open; null where it still is.
create table query.minutes_action (
    action_id  uuid primary key,
    marac_id   varchar(200) not null,
    case_id    uuid,
    begun      bigint       not null,
    ended      bigint,
    ended_told timestamp(3) with time zone,
    version    bigint       not null
);

create index minutes_action_by_case on query.minutes_action (case_id);
create index minutes_action_by_ending on query.minutes_action (marac_id, ended);
