-- A case's reference may be put right: what it was stays in the past. A case that is there has one, for good.
alter table query.past_case rename to past_case_before;
create table query.past_case (
    case_id       uuid         not null,
    marac_id      varchar(200) not null,
    reference     varchar(400) not null,
    from_day      date         not null,
    from_told     timestamp(3) with time zone not null,
    -- what code of the version before leaves out
    to_day        date default date '9999-12-31' not null,
    to_told       timestamp(3) with time zone
        default timestamp with time zone '9999-12-31 00:00:00+00:00' not null,
    reference_key varchar(64),
    primary key (case_id, from_day, from_told)
);
insert into query.past_case (case_id, marac_id, reference, from_day, from_told)
select case_id, marac_id, reference, from_day, from_told from query.past_case_before;
drop table query.past_case_before;
create index past_case_by_reference on query.past_case (marac_id, reference, case_id);
create index past_case_by_reference_key on query.past_case (marac_id, reference_key);
