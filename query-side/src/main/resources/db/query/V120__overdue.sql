-- What is overdue.
create table query.overdue_marac (
    marac_id  varchar(200) primary key,
    time_zone varchar(100) not null,
    version   bigint       not null
);

create table query.overdue_meeting (
    meeting_id uuid primary key,
    marac_id   varchar(200) not null,
    sits_on    date         not null,
    cancelled  boolean      not null,
    version    bigint       not null
);

create index overdue_meeting_by_marac on query.overdue_meeting (marac_id);

create table query.overdue_case (
    case_id      uuid primary key,
    safe_contact text,
    version      bigint not null
);

-- Who may find an action: its owner and partners (concerned), and who owned it before.
create table query.overdue_agency (
    action_id uuid         not null,
    agency_id varchar(200) not null,
    concerned boolean      not null,
    primary key (action_id, agency_id)
);

create index overdue_agency_by_agency on query.overdue_agency (agency_id, action_id);

create table query.overdue_action (
    action_id uuid primary key,
    marac_id  varchar(200) not null,
    version   bigint       not null,
    state     text         not null,
    status    varchar(20)  not null,
    due_on    date
);

create index overdue_by_day on query.overdue_action (marac_id, status, due_on, action_id);
