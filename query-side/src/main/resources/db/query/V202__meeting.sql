-- View meeting: one row per meeting; attendance, agenda and addenda are in the body.
create table query.meeting (
    meeting_id   uuid         not null primary key,
    marac_id     varchar(255) not null,
    meeting_date date         not null,
    body         text         not null
);
create index meeting_by_date on query.meeting (marac_id, meeting_date, meeting_id);

-- Which MARACs there are: one without meetings has an empty list, an unknown one has none.
create table query.meeting_marac (
    marac_id varchar(255) not null primary key
);

-- The references an agenda shows beside its cases.
create table query.meeting_case (
    case_id   uuid         not null primary key,
    reference varchar(255) not null
);

-- Which agencies have or had actions in which cases: what an agency sees of an agenda.
create table query.meeting_action (
    action_id uuid not null primary key,
    case_id   uuid,
    body      text not null
);
create table query.meeting_action_reader (
    action_id uuid         not null,
    agency_id varchar(255) not null,
    case_id   uuid,
    primary key (action_id, agency_id)
);
create index meeting_action_reader_by_case on query.meeting_action_reader (case_id, agency_id);
