-- Words of the names of those a case is about, with keys to find words like them (see NameToken).
create table query.caseload_name (
    case_id  uuid        not null,
    person   integer     not null,
    token    varchar(2000) not null,
    marac_id varchar(255) not null,
    sound    varchar(8)  not null,
    head     varchar(3)  not null,
    tail     varchar(3)  not null,
    primary key (case_id, person, token)
);
create index caseload_name_by_token on query.caseload_name (marac_id, token);
create index caseload_name_by_head on query.caseload_name (marac_id, head);
create index caseload_name_by_tail on query.caseload_name (marac_id, tail);
create index caseload_name_by_sound on query.caseload_name (marac_id, sound);
