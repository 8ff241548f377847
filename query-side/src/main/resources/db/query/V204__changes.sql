-- View changes: one row per event, references only. agency_ids: separated by commas.
create table query.changes (
    position   bigint       not null primary key,
    type       varchar(100) not null,
    aggregate  varchar(100) not null,
    id         varchar(255) not null,
    version    bigint       not null,
    marac_id   varchar(255) not null,
    case_id    uuid,
    agency_ids text         not null
);
create index changes_by_marac on query.changes (marac_id, position);

-- The MARAC of each case and meeting: only their first event names it.
create table query.changes_scope (
    id       uuid         not null primary key,
    marac_id varchar(255) not null
);

-- The MARAC, the case and the agencies of each action.
create table query.changes_action (
    action_id uuid not null primary key,
    case_id   uuid,
    body      text not null
);
create table query.changes_action_reader (
    action_id uuid         not null,
    agency_id varchar(255) not null,
    case_id   uuid,
    primary key (action_id, agency_id)
);
