-- That a review bundle was made, by whom and for what purpose (decision 703). No view: a rebuild does not touch it, and what
-- is once in it never changes.
create table query.review_bundle (
    bundle_id       uuid          primary key,
    case_id         uuid          not null,
    marac_id        varchar(255)  not null,
    position        bigint        not null,
    period_from     date,
    period_to       date,
    purpose         text          not null,
    made_by         text          not null,
    made_by_name    text          not null,
    made_by_role    varchar(20)   not null,
    made_at         timestamp with time zone not null,
    manifest_sha256 varchar(64)   not null
);

create index review_bundle_by_case on query.review_bundle (case_id, made_at);
