-- The action list.
create table query.actionlist_marac (
    marac_id  varchar(200) primary key,
    time_zone varchar(100) not null,
    version   bigint       not null
);

create table query.actionlist_meeting (
    meeting_id uuid primary key,
    marac_id   varchar(200) not null,
    sits_on    date         not null,
    cancelled  boolean      not null,
    version    bigint       not null
);

create index actionlist_meeting_by_marac on query.actionlist_meeting (marac_id);

create table query.actionlist_case (
    case_id      uuid primary key,
    safe_contact text,
    version      bigint not null
);

-- Who may find an action: its owner and partners (concerned), and who owned it before.
create table query.actionlist_agency (
    action_id uuid         not null,
    agency_id varchar(200) not null,
    concerned boolean      not null,
    primary key (action_id, agency_id)
);

create index actionlist_agency_by_agency on query.actionlist_agency (agency_id, action_id);

create table query.actionlist_action (
    action_id  uuid primary key,
    marac_id   varchar(200) not null,
    version    bigint       not null,
    state      text         not null,
    case_id    uuid,
    meeting_id uuid,
    status     varchar(20)  not null,
    due_on     date,
    -- the due date, or the end of time for an imported action without one
    sort_on    date         not null
);

create index actionlist_by_day on query.actionlist_action (marac_id, sort_on, action_id);
create index actionlist_by_case on query.actionlist_action (case_id);
create index actionlist_by_meeting on query.actionlist_action (meeting_id);

-- The meetings on whose list an action stands: agreed at it, or carried to it.
create table query.actionlist_on_meeting (
    action_id  uuid not null,
    meeting_id uuid not null,
    primary key (meeting_id, action_id)
);
