-- Events a view could not apply, set aside so that it goes on. What kind of failure, never what it
-- said: a message may quote a person.
create table query.dead_letter (
    view_name       varchar(60)  not null,
    position        bigint       not null,
    aggregate_type  varchar(100) not null,
    aggregate_id    varchar(255) not null,
    version         bigint       not null,
    event_type      varchar(100) not null,
    -- the exception's class; null for an event that only stands behind an earlier one
    failure         varchar(300),
    attempts        integer      not null,
    set_aside_at    timestamp with time zone not null,
    last_tried_at   timestamp with time zone,
    -- given up for this view: by whom, when and why
    evicted_by      varchar(255),
    evicted_at      timestamp with time zone,
    evicted_because text,
    primary key (view_name, position)
);
create index dead_letter_by_aggregate on query.dead_letter (view_name, aggregate_id, position);
