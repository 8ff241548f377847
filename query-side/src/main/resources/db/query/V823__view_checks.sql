-- When each view was last compared with what the events say, and up to where.
create table query.view_check (
    view_name  varchar(60) primary key,
    checked_at timestamp with time zone not null,
    read_to    bigint      not null
);

-- The rows that differed then, by their key alone; gone once the view is rebuilt.
create table query.view_fault (
    view_name  varchar(60)  not null,
    table_name varchar(60)  not null,
    row_key    varchar(300) not null,
    primary key (view_name, table_name, row_key)
);

-- What becomes of the rows that a run makes: REPLACE, or COMPARE, which changes nothing.
alter table query.rebuild add column purpose varchar(20) default 'REPLACE' not null;
