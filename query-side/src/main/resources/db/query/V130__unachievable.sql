-- The register of actions that cannot be achieved.
create table query.unachievable_marac (
    marac_id  varchar(200) primary key,
    time_zone varchar(100) not null,
    version   bigint       not null
);

create table query.unachievable_meeting (
    meeting_id uuid primary key,
    marac_id   varchar(200) not null,
    sits_on    date         not null,
    cancelled  boolean      not null,
    version    bigint       not null
);

create index unachievable_meeting_by_marac on query.unachievable_meeting (marac_id);

create table query.unachievable_case (
    case_id      uuid primary key,
    safe_contact text,
    version      bigint not null
);

-- Who may find an action: its owner and partners (concerned), and who owned it before.
create table query.unachievable_agency (
    action_id uuid         not null,
    agency_id varchar(200) not null,
    concerned boolean      not null,
    primary key (action_id, agency_id)
);

create index unachievable_agency_by_agency on query.unachievable_agency (agency_id, action_id);

create table query.unachievable_action (
    action_id     uuid primary key,
    marac_id      varchar(200) not null,
    version       bigint       not null,
    state         text         not null,
    reason_class  varchar(40),
    -- the first and last day it can have been reported; null for what is not on the register
    reported_from date,
    reported_to   date
);

create index unachievable_by_day on query.unachievable_action (marac_id, reported_from, action_id);
