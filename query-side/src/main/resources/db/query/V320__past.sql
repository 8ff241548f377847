-- What was so on a day, as known at an instant. A row is valid from from_day until before to_day, as
-- known from from_told until before to_told; what still holds ends at the end of 9999.

-- What happened to each action, meeting and MARAC as far as lists search by it: no free text, no names.
create table query.past_trail (
    id       varchar(200) primary key,
    marac_id varchar(200) not null,
    version  bigint       not null,
    steps    text         not null
);

create table query.past_action (
    action_id     uuid         not null,
    from_day      date         not null,
    to_day        date         not null,
    from_told     timestamp(3) with time zone not null,
    to_told       timestamp(3) with time zone not null,
    marac_id      varchar(200) not null,
    case_id       uuid,
    meeting_id    uuid,
    status        varchar(20)  not null,
    -- the end of time for an imported action without one
    due_on        date         not null,
    reason_class  varchar(40),
    -- the first and last day it can have been reported; null for what was not on the register
    reported_from date,
    reported_to   date,
    primary key (action_id, from_day, from_told)
);

-- A list in its order, the rows of other moments left out within the index.
create index past_action_by_day on query.past_action
    (marac_id, due_on, action_id, from_day, to_day, from_told, to_told);
create index past_action_by_status on query.past_action
    (marac_id, status, due_on, action_id, from_day, to_day, from_told, to_told);
create index past_action_by_reporting on query.past_action
    (marac_id, reported_from, action_id, from_day, to_day, from_told, to_told);
create index past_action_by_case on query.past_action (case_id);
create index past_action_by_meeting on query.past_action (meeting_id);

-- Whose it was: owner and partners.
create table query.past_concerned (
    action_id uuid         not null,
    from_day  date         not null,
    to_day    date         not null,
    from_told timestamp(3) with time zone not null,
    to_told   timestamp(3) with time zone not null,
    agency_id varchar(200) not null,
    primary key (action_id, agency_id, from_day, from_told)
);

create index past_concerned_by_agency on query.past_concerned (agency_id, action_id);

-- The meetings on whose list it stood: agreed at it, or carried to it.
create table query.past_on_meeting (
    action_id  uuid not null,
    from_day   date not null,
    to_day     date not null,
    from_told  timestamp(3) with time zone not null,
    to_told    timestamp(3) with time zone not null,
    meeting_id uuid not null,
    primary key (action_id, meeting_id, from_day, from_told)
);

create index past_on_meeting_by_meeting on query.past_on_meeting (meeting_id, action_id);

-- Who may read it now, and so its past: its owner and partners, and who owned it before.
create table query.past_reader (
    action_id uuid         not null,
    agency_id varchar(200) not null,
    case_id   uuid,
    primary key (action_id, agency_id)
);

create index past_reader_by_agency on query.past_reader (agency_id, action_id);
create index past_reader_by_case on query.past_reader (case_id);

create table query.past_meeting (
    meeting_id uuid         not null,
    from_day   date         not null,
    to_day     date         not null,
    from_told  timestamp(3) with time zone not null,
    to_told    timestamp(3) with time zone not null,
    marac_id   varchar(200) not null,
    sits_on    date         not null,
    cancelled  boolean      not null,
    primary key (meeting_id, from_day, from_told)
);

create index past_meeting_by_day on query.past_meeting (marac_id, sits_on, meeting_id);

create table query.past_marac (
    marac_id  varchar(200) not null,
    from_day  date         not null,
    to_day    date         not null,
    from_told timestamp(3) with time zone not null,
    to_told   timestamp(3) with time zone not null,
    time_zone varchar(100) not null,
    primary key (marac_id, from_day, from_told)
);

-- A case is there for good once it is.
create table query.past_case (
    case_id   uuid         primary key,
    marac_id  varchar(200) not null,
    reference varchar(200) not null,
    from_day  date         not null,
    from_told timestamp(3) with time zone not null
);

create index past_case_by_reference on query.past_case (marac_id, reference, case_id);

-- The cases that were ever on a meeting's agenda.
create table query.past_listing (
    meeting_id uuid not null,
    case_id    uuid not null,
    primary key (meeting_id, case_id)
);

create index past_listing_by_case on query.past_listing (case_id);
