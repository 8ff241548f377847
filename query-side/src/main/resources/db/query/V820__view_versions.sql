-- Which version of its view a row was made by. Code from before there were versions is version 1,
-- reads and advances read_to, and locks the row with it before it writes anything of the view. When
-- a later version has taken over, read_to is null and how far was read is in applied_to: then there
-- is nothing for that code to lock, and all it tries fails.
alter table query.view_position add column version integer default 1 not null;
alter table query.view_position add column applied_to bigint;
alter table query.view_position alter column read_to drop not null;
alter table query.view_position add constraint view_position_of_its_version check (
    (version = 1 and read_to is not null and applied_to is null)
    or (version > 1 and read_to is null and applied_to is not null));
