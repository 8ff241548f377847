-- Where each view's reading of the store has come to, for the framework that reads it.
create table query.token_entry (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    claimed_at     varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);

-- The token store's own configuration. Created here, because several nodes that start on an empty
-- table would otherwise each try to, and fail (AxonFramework #4802).
insert into query.token_entry (processor_name, segment, token, token_type, claimed_at)
values ('__config', 0, cast('{"config":{"id":"query"}}' as bytea),
        'org.axonframework.eventhandling.tokenstore.ConfigToken', '2026-01-01T00:00:00Z');

-- The same for readers: the last position whose event a view has applied, written with the rows.
create table query.view_position (
    view_name varchar(60) primary key,
    read_to   bigint      not null
);
