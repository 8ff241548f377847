-- The last rebuild of each view, wherever it ran. A run that has said nothing for long is dead, and
-- another may begin.
create table query.rebuild (
    view_name   varchar(60)  primary key,
    run_id      uuid         not null,
    state       varchar(20)  not null,
    read_to     bigint       not null,
    head        bigint       not null,
    started_by  varchar(255) not null,
    started_at  timestamp with time zone not null,
    reported_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    failure     varchar(300)
);

-- In how many rows the live tables differed from the rebuilt ones. Counts alone.
create table query.rebuild_difference (
    view_name  varchar(60) not null,
    table_name varchar(60) not null,
    removed    bigint      not null,
    added      bigint      not null,
    primary key (view_name, table_name)
);
