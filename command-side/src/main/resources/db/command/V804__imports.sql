-- A list that is being taken over, and what became of it. content is personal data: it is there while there is work to
-- do with it and no longer. Whoever works on it renews leased_until; once that has passed, any node may go on.
-- run counts how often the same file was sent after it was done. attempts: since a row was last got through.
create table import_job (
  import_id       uuid         not null primary key,
  marac_id        varchar(200) not null,
  file_name       varchar(200) not null,
  content         bytea,
  started_by      varchar(255) not null,
  started_by_name text         not null,
  started_by_role varchar(20)  not null,
  started_at      timestamp(3) with time zone not null,
  run             integer      not null,
  row_count       integer      not null,
  rows_done       integer      not null,
  attempts        integer      not null,
  leased_by       uuid,
  leased_until    timestamp(3) with time zone,
  outcome         varchar(20),
  finished_at     timestamp(3) with time zone,
  report          text
);

create index import_job_marac on import_job (marac_id, started_at);
create index import_job_unfinished on import_job (finished_at, started_at);

-- Every row that was stored, written in the transaction that stored it: its place, and digests of what it said.
create table imported_row (
  action_id  uuid         not null primary key,
  import_id  uuid         not null,
  run        integer      not null,
  marac_id   varchar(200) not null,
  file_name  varchar(200) not null,
  sheet      varchar(200),
  row_number integer      not null,
  everything varchar(64)  not null,
  which      varchar(64)  not null
);

create index imported_row_marac on imported_row (marac_id);
