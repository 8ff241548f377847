-- What is outstanding: the open actions of a MARAC, without anything a person wrote or is named by, and when and to whom it
-- reminds of them. The bodies are JSON.
create table query.outstanding_marac (
    marac_id varchar(200) primary key,
    version  bigint not null,
    body     text   not null
);

create table query.outstanding_meeting (
    meeting_id uuid primary key,
    marac_id   varchar(200) not null,
    sits_on    date         not null,
    cancelled  boolean      not null,
    version    bigint       not null
);

create index outstanding_meeting_by_marac on query.outstanding_meeting (marac_id);

create table query.outstanding_action (
    action_id uuid primary key,
    marac_id  varchar(200) not null,
    is_open   boolean      not null,
    version   bigint       not null,
    body      text         not null
);

-- A MARAC's open actions without passing all that are done.
create index outstanding_action_by_marac on query.outstanding_action (marac_id, is_open, action_id);
