-- Answers remembered with their sender's key, written in the transaction of the events they tell of. status is null
-- while the request is under way, which only that transaction sees.
create table idempotency (
  subject         varchar(255) not null,
  idempotency_key varchar(255) not null,
  fingerprint     varchar(64)  not null,
  claimed_at      timestamp(3) with time zone not null,
  status          integer,
  location        varchar(1000),
  etag            varchar(20),
  body            text,
  primary key (subject, idempotency_key)
);

create index idempotency_claimed_at on idempotency (claimed_at);
