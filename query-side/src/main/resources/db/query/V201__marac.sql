-- View marac: one row per MARAC; settings and agencies are in the body.
create table query.marac (
    marac_id varchar(255) not null primary key,
    body     text         not null
);
