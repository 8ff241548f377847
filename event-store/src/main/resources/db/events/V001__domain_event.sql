-- Every fact ever recorded, in the order it was committed. Rows are added, never changed or taken away.
create table domain_event (
  position             bigint                      not null primary key,
  event_id             varchar(36)                 not null unique,
  aggregate_type       varchar(20)                 not null,
  aggregate_id         varchar(200)                not null,
  version              bigint                      not null,
  recorded_at          timestamp(3) with time zone not null,
  event_type           varchar(100)                not null,
  revision             varchar(10)                 not null,
  payload              bytea                       not null,
  meta_data            bytea                       not null,
  unique (aggregate_id, version)
);

-- Its one row is locked by whoever appends, until the commit: so the order of positions is the order of commits.
create table append_order (
  only_row integer not null primary key check (only_row = 1)
);

insert into append_order (only_row) values (1);
