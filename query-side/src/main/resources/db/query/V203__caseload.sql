-- View caseload: one row per case; parties, risks, safe contact and addenda are in the body.
create table query.caseload_case (
    case_id   uuid         not null primary key,
    marac_id  varchar(255) not null,
    reference varchar(255) not null,
    body      text         not null
);
create index caseload_case_by_reference on query.caseload_case (marac_id, reference, case_id);

-- What the window within which a case is a repeat is in each MARAC.
create table query.caseload_marac (
    marac_id             varchar(255) not null primary key,
    repeat_window_months integer      not null,
    version              bigint       not null
);

-- The meetings, and the cases listed at them.
create table query.caseload_meeting (
    meeting_id uuid not null primary key,
    body       text not null
);
create table query.caseload_listing (
    meeting_id uuid not null,
    case_id    uuid not null,
    primary key (meeting_id, case_id)
);
create index caseload_listing_by_case on query.caseload_listing (case_id);

-- The actions of the cases, and the agencies that may read them.
create table query.caseload_action (
    action_id uuid not null primary key,
    case_id   uuid,
    body      text not null
);
create index caseload_action_by_case on query.caseload_action (case_id);
create table query.caseload_action_reader (
    action_id uuid         not null,
    agency_id varchar(255) not null,
    case_id   uuid,
    primary key (action_id, agency_id)
);
create index caseload_action_reader_by_case on query.caseload_action_reader (case_id, agency_id);
create index caseload_action_reader_by_agency on query.caseload_action_reader (agency_id, case_id);
